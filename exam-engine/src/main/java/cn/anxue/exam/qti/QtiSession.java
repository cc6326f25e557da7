package cn.anxue.exam.qti;

import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.qti.QtiInteraction.Choice;
import cn.anxue.exam.qti.QtiInteraction.ChoiceSet;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.random.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One candidate's way through an item: the fold of the turns so far. The same seed and turns give the same session. */
final class QtiSession {
    private static final String SCORE = "SCORE";
    private static final String MAXIMUM = "MAXSCORE";
    private static final int MOST_RETRIES = 100;
    /** Keeps the orders of choices apart from the values of templates: changing one leaves the other. */
    private static final long ORDERS = 0x5DEECE66DL;

    private final QtiItem item;
    private final long seed;
    private final Scope scope;
    private final int turns;
    private final DisplayNames names;

    private QtiSession(QtiItem item, long seed, Scope scope, int turns, DisplayNames names) {
        this.item = item;
        this.seed = seed;
        this.scope = scope;
        this.turns = turns;
        this.names = names;
    }

    /** Before the first answer: template processing is done, orders are drawn. */
    static QtiSession start(QtiItem item, long seed) {
        Scope scope = new Scope(item.declarations(), new SplitMix64(seed));
        item.templates().ifPresent(rules -> {
            for (int round = 0; round < MOST_RETRIES && rules.run(scope) == Rule.Flow.AGAIN; round++) {
                scope.resetAll();
            }
        });
        return new QtiSession(item, seed, scope, 0, names(item, scope, seed));
    }

    private static DisplayNames names(QtiItem item, Scope scope, long seed) {
        SplitMix64 random = new SplitMix64(seed ^ ORDERS);
        List<List<List<Choice>>> orders = new ArrayList<>();
        for (QtiInteraction interaction : item.interactions()) {
            List<List<Choice>> sets = new ArrayList<>();
            for (ChoiceSet set : interaction.sets()) {
                List<Choice> order = set.shuffle() ? shuffled(set.choices(), random) : set.choices();
                sets.add(order.stream()
                        .filter(choice -> shows(choice.element(), scope, "templateIdentifier"))
                        .toList());
            }
            orders.add(sets);
        }
        return new DisplayNames(item.interactions(), orders);
    }

    /** Fixed choices stay at their place. */
    private static List<Choice> shuffled(List<Choice> choices, SplitMix64 random) {
        List<Choice> free = random.shuffled(
                choices.stream().filter(choice -> !choice.fixed()).toList());
        List<Choice> order = new ArrayList<>();
        int next = 0;
        for (Choice choice : choices) {
            order.add(choice.fixed() ? choice : free.get(next));
            next += choice.fixed() ? 0 : 1;
        }
        return order;
    }

    /** Whether something that depends on a variable ({@code showHide}) is to be seen. */
    static boolean shows(Element element, Scope scope, String variableAttribute) {
        String variable = element.get(variableAttribute);
        if (variable == null) {
            return true;
        }
        // Of choices, templateIdentifier names the variable and identifier the value; of blocks the same.
        Value value = scope.get(variable);
        boolean named = value.contains(element.get("identifier", ""));
        return named != "hide".equals(element.get("showHide"));
    }

    /** After the candidate's turns with canonical ids. */
    QtiSession after(@Nullable CompositeResponse response) {
        List<Map<String, List<String>>> all = response == null ? List.of() : response.turns();
        Scope next = new Scope(scope);
        // An item without further tries is scored without an answer too.
        List<Map<String, List<String>>> played = all.isEmpty() ? List.of(Map.of()) : all;
        for (Map<String, List<String>> turn : played) {
            play(next, turn);
        }
        return new QtiSession(item, seed, next, all.size(), names);
    }

    private void play(Scope next, Map<String, List<String>> turn) {
        if (!item.adaptive()) {
            next.resetOutcomes();
        }
        for (QtiInteraction interaction : item.interactions()) {
            String id = interaction.response().identifier();
            next.set(id, interaction.respond(turn.getOrDefault(id, List.of())));
        }
        Double before = next.get(Scope.ATTEMPTS).number();
        next.set(Scope.ATTEMPTS, Value.whole(before == null ? 1 : before.longValue() + 1));
        next.freshSteps();
        item.responses().ifPresent(rules -> rules.run(next));
    }

    /** The value of an outcome, response or template. */
    Value get(String identifier) {
        return scope.get(identifier);
    }

    /** SCORE as a part of what can be reached, 0 to 1. */
    double share() {
        double score = score();
        double most = maximum();
        boolean sound = Double.isFinite(score) && Double.isFinite(most) && score > 0 && most > 0;
        return sound ? Math.min(1, score / most) : 0;
    }

    private double score() {
        return Objects.requireNonNullElse(scope.get(scoreName()).number(), 0.0);
    }

    /** SCORE, or where the author calls it otherwise the first number among the outcomes that begins so. */
    private String scoreName() {
        return item.declarations().values().stream()
                .filter(declared -> declared.kind() == Declaration.Kind.OUTCOME
                        && declared.type() != null
                        && declared.type().isNumber()
                        && declared.identifier().startsWith(SCORE))
                .map(Declaration::identifier)
                .min((a, b) -> a.equals(SCORE) ? -1 : b.equals(SCORE) ? 1 : 0)
                .orElse(SCORE);
    }

    /** What the author declared, else what the correct response or the mapping's best answers reach, else 1. */
    double maximum() {
        Double declared = scope.get(MAXIMUM).number();
        if (declared != null && declared > 0) {
            return declared;
        }
        Declaration score = item.declarations().get(scoreName());
        if (score != null && score.normalMaximum() != null && score.normalMaximum() > 0) {
            return score.normalMaximum();
        }
        CompositeResponse solution = item.canonicalSolution(seed);
        double best = start(item, seed).after(solution).score();
        for (QtiInteraction interaction : item.interactions()) {
            Declaration response = interaction.response();
            boolean alone = item.interactions().size() == 1;
            if (alone && response.mapping() != null && best < response.mapping().most() && !item.adaptive()) {
                best = Math.max(best, mapped(response));
            }
            if (alone && response.areas() != null) {
                best = Math.max(best, response.areas().most());
            }
        }
        return best > 0 ? best : 1;
    }

    /** The score when all answers with points are given, where that many may be given. */
    private double mapped(Declaration response) {
        List<String> words = Objects.requireNonNull(response.mapping()).entries().stream()
                .filter(entry -> entry.points() > 0)
                .map(entry -> Printed.text(entry.key()))
                .toList();
        double best = 0;
        if (response.cardinality() == Value.Cardinality.SINGLE) {
            for (String word : words) {
                best = Math.max(best, scoreOf(response, List.of(word)));
            }
            return best;
        }
        return scoreOf(response, words);
    }

    private double scoreOf(Declaration response, List<String> words) {
        return start(item, seed)
                .after(new CompositeResponse(List.of(Map.of(response.identifier(), words))))
                .score();
    }

    /** Whether the item is done with: adaptive items say so themselves, others are after one turn. */
    boolean complete() {
        return item.adaptive() ? "completed".equals(scope.get(Scope.COMPLETION).text()) : turns > 0;
    }

    QtiItem item() {
        return item;
    }

    Scope scope() {
        return scope;
    }

    DisplayNames names() {
        return names;
    }
}
