package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.Rule.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads response and template processing; refuses what the engine does not know by name. */
final class RuleReader {
    private static final String RESPONSE = "RESPONSE";
    private static final String SCORE = "SCORE";

    private final ExpressionReader expressions;
    private final Map<String, Declaration> declarations;

    RuleReader(Map<String, Declaration> declarations) {
        this.declarations = declarations;
        this.expressions = new ExpressionReader(declarations);
    }

    /** One branch of a condition; without a test it always holds. */
    private record Branch(Expression test, List<Rule> rules) {}

    /** Response processing written out, or one of the standard's templates by its name. */
    Rule responseProcessing(Element element) {
        List<Element> rules = element.elements();
        String template = element.get("template", element.get("templateLocation", ""));
        if (!rules.isEmpty() || template.isBlank()) {
            return sequence(rules(rules));
        }
        String name = template.strip().replaceAll(".*/", "").replaceAll("\\.xml$", "");
        Declaration response = standard(RESPONSE, element);
        standard(SCORE, element);
        return switch (name) {
            case "match_correct", "CC2_match", "CC2_match_basic" ->
                scope -> {
                    Value given = scope.get(RESPONSE);
                    Value correct = scope.correct(RESPONSE);
                    boolean right = !given.isNull() && !correct.isNull() && given.same(correct);
                    scope.set(SCORE, Value.real(right ? 1 : 0));
                    return Flow.ON;
                };
            case "map_response", "CC2_map_response" -> {
                Mapping mapping = needed(response.mapping(), "mapping", element);
                yield scope -> {
                    Value given = scope.get(RESPONSE);
                    scope.set(SCORE, Value.real(given.isNull() ? 0 : mapping.map(given)));
                    return Flow.ON;
                };
            }
            case "map_response_point", "CC2_map_response_point" -> {
                Mapping mapping = needed(response.areas(), "areaMapping", element);
                yield scope -> {
                    Value given = scope.get(RESPONSE);
                    scope.set(SCORE, Value.real(given.isNull() ? 0 : mapping.mapPoints(given)));
                    return Flow.ON;
                };
            }
            default -> throw element.unsupported("responseProcessing template " + name);
        };
    }

    private Declaration standard(String identifier, Element element) {
        return Optional.ofNullable(declarations.get(identifier))
                .orElseThrow(() -> new QtiRefusal(QtiRefusal.Code.UNDECLARED, identifier, element.line()));
    }

    private static Mapping needed(@Nullable Mapping mapping, String what, Element element) {
        if (mapping == null) {
            throw new QtiRefusal(QtiRefusal.Code.MISSING, RESPONSE, what, element.line());
        }
        return mapping;
    }

    /** Template processing, run until its constraints are met. */
    Rule templateProcessing(Element element) {
        return sequence(rules(element.elements()));
    }

    private List<Rule> rules(List<Element> elements) {
        return elements.stream().map(this::rule).toList();
    }

    private static Rule sequence(List<Rule> rules) {
        return scope -> {
            for (Rule rule : rules) {
                scope.step();
                Flow flow = rule.run(scope);
                if (flow != Flow.ON) {
                    return flow;
                }
            }
            return Flow.ON;
        };
    }

    private Rule rule(Element element) {
        return switch (element.name()) {
            case "responseCondition", "templateCondition" -> condition(element);
            case "responseProcessingFragment" -> sequence(rules(element.elements()));
            case "exitResponse", "exitTemplate" -> scope -> Flow.EXIT;
            case "templateConstraint" -> {
                Expression test = expressions.only(element);
                yield scope -> test.in(scope).isTrue() ? Flow.ON : Flow.AGAIN;
            }
            case "setOutcomeValue", "setTemplateValue" -> set(element);
            case "setCorrectResponse" -> {
                String identifier = expressions.declared(element, "identifier").identifier();
                Expression value = expressions.only(element);
                yield scope -> {
                    scope.setCorrect(identifier, value.in(scope));
                    return Flow.ON;
                };
            }
            case "setDefaultValue" -> {
                String identifier = expressions.declared(element, "identifier").identifier();
                Expression value = expressions.only(element);
                yield scope -> {
                    scope.setInitial(identifier, value.in(scope));
                    return Flow.ON;
                };
            }
            case "lookupOutcomeValue" -> lookup(element);
            default -> throw element.unsupported(element.name());
        };
    }

    private Rule set(Element element) {
        String identifier = element.need("identifier");
        if (!identifier.equals(Scope.COMPLETION)) {
            expressions.declared(element, "identifier");
        }
        Expression value = expressions.only(element);
        return scope -> {
            scope.set(identifier, value.in(scope));
            return Flow.ON;
        };
    }

    private Rule lookup(Element element) {
        Declaration declared = expressions.declared(element, "identifier");
        LookupTable table = declared.table();
        if (table == null) {
            throw new QtiRefusal(QtiRefusal.Code.MISSING, declared.identifier(), "matchTable", element.line());
        }
        Expression source = expressions.only(element);
        return scope -> {
            scope.set(declared.identifier(), table.look(source.in(scope).number()));
            return Flow.ON;
        };
    }

    private Rule condition(Element element) {
        List<Branch> branches = new ArrayList<>();
        for (Element branch : element.elements()) {
            List<Element> parts = branch.elements();
            if (branch.name().endsWith("Else")) {
                branches.add(new Branch(scope -> Value.TRUE, rules(parts)));
            } else if (branch.name().endsWith("If") && !parts.isEmpty()) {
                branches.add(new Branch(expressions.read(parts.get(0)), rules(parts.subList(1, parts.size()))));
            } else {
                throw branch.unsupported(branch.name());
            }
        }
        return scope -> {
            for (Branch branch : branches) {
                if (branch.test.in(scope).isTrue()) {
                    return sequence(branch.rules).run(scope);
                }
            }
            return Flow.ON;
        };
    }
}
