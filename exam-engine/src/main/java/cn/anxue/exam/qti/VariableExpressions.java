package cn.anxue.exam.qti;

import cn.anxue.exam.qti.BaseType.Point;
import cn.anxue.exam.random.SplitMix64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values from outside: constants, variables, what was declared of them, and chance. */
final class VariableExpressions {

    private static final List<String> BUILT_IN = List.of(Scope.COMPLETION, Scope.ATTEMPTS, "duration");

    private final ExpressionReader reader;

    VariableExpressions(ExpressionReader reader) {
        this.reader = reader;
    }

    void register() {
        reader.any("baseValue", (element, none) -> {
            BaseType type = BaseType.of(element.need("baseType"));
            if (type == null) {
                throw element.badValue("baseType");
            }
            Object atom = type.parse(
                    type == BaseType.STRING ? element.text() : element.text().strip());
            if (atom == null) {
                throw new QtiRefusal(
                        QtiRefusal.Code.BAD_VALUE,
                        element.name(),
                        element.text().strip(),
                        element.line());
            }
            Value value = Value.single(type, atom);
            return scope -> value;
        });
        reader.none("null", (element, none) -> scope -> Value.NULL);
        reader.none("variable", (element, none) -> {
            String identifier = element.need("identifier");
            if (!BUILT_IN.contains(identifier)) {
                reader.declared(element, "identifier");
            }
            return scope -> scope.get(identifier);
        });
        reader.none("default", (element, none) -> {
            String identifier = reader.declared(element, "identifier").identifier();
            return scope -> scope.initial(identifier);
        });
        reader.none("correct", (element, none) -> {
            String identifier = reader.declared(element, "identifier").identifier();
            return scope -> scope.correct(identifier);
        });
        reader.none("mapResponse", (element, none) -> {
            Declaration declared = reader.declared(element, "identifier");
            Mapping mapping = declared.mapping();
            if (mapping == null) {
                throw new QtiRefusal(QtiRefusal.Code.MISSING, declared.identifier(), "mapping", element.line());
            }
            return scope -> Value.real(mapping.map(scope.get(declared.identifier())));
        });
        reader.none("mapResponsePoint", (element, none) -> {
            Declaration declared = reader.declared(element, "identifier");
            Mapping mapping = declared.areas();
            if (mapping == null) {
                throw new QtiRefusal(QtiRefusal.Code.MISSING, declared.identifier(), "areaMapping", element.line());
            }
            return scope -> Value.real(mapping.mapPoints(scope.get(declared.identifier())));
        });
        reader.one("inside", (element, parts) -> {
            Shape shape = Shape.of(element);
            return scope -> {
                Value points = parts.get(0).in(scope);
                return points.isNull()
                        ? Value.NULL
                        : Value.of(points.atoms().stream().anyMatch(p -> p instanceof Point at && shape.contains(at)));
            };
        });
        reader.none("randomInteger", (element, none) -> {
            Expression min = reader.attribute(element, "min", "0");
            Expression max = reader.attribute(element, "max", "");
            Expression step = reader.attribute(element, "step", "1");
            return scope -> randomInteger(
                    min.in(scope).number(),
                    max.in(scope).number(),
                    step.in(scope).number(),
                    scope.random());
        });
        reader.none("randomFloat", (element, none) -> {
            Expression min = reader.attribute(element, "min", "0");
            Expression max = reader.attribute(element, "max", "");
            return scope -> {
                Double from = min.in(scope).number();
                Double to = max.in(scope).number();
                double share = (scope.random().nextLong() >>> 11) * 0x1.0p-53;
                return from == null || to == null || to < from ? Value.NULL : Value.real(from + (to - from) * share);
            };
        });
        reader.one("random", (element, parts) -> scope -> {
            Value container = parts.get(0).in(scope);
            BaseType type = container.type();
            return container.isNull() || type == null
                    ? Value.NULL
                    : Value.single(
                            type,
                            container
                                    .atoms()
                                    .get(scope.random().below(container.atoms().size())));
        });
    }

    private static Value randomInteger(
            @Nullable Double min, @Nullable Double max, @Nullable Double step, SplitMix64 random) {
        if (min == null || max == null || step == null || max < min || step < 1 || max - min > Integer.MAX_VALUE - 1) {
            return Value.NULL;
        }
        long by = step.longValue();
        int choices = (int) ((max.longValue() - min.longValue()) / by) + 1;
        return Value.whole(min.longValue() + by * random.below(choices));
    }
}
