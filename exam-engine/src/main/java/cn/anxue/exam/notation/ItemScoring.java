package cn.anxue.exam.notation;

import cn.anxue.exam.notation.Sheet.Marking;
import cn.anxue.exam.notation.Sheet.NumberVariant;
import cn.anxue.exam.notation.Sheet.Variant;
import cn.anxue.exam.qti.Elements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How the responses of an item under construction are declared and scored, by the marking of its {@link Sheet}. */
final class ItemScoring {
    private final Sheet sheet;
    private final List<Elements> declarations = new ArrayList<>();
    private final List<Elements> outcomes = new ArrayList<>();
    private final List<Elements> conditions = new ArrayList<>();
    private final List<Elements> earned = new ArrayList<>();
    private BigDecimal most = BigDecimal.ZERO;
    private int number;

    ItemScoring(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Declarations of responses and outcomes, the score's among them. */
    List<Elements> declarations() {
        List<Elements> all = new ArrayList<>(declarations);
        all.add(outcome("SCORE", BigDecimal.ZERO));
        all.add(outcome("MAXSCORE", reachable()));
        all.addAll(outcomes);
        return all;
    }

    /** Response processing; none when only a person can score it. */
    List<Elements> processing() {
        return earned.isEmpty() ? List.of() : List.of(processing(reachable()));
    }

    private BigDecimal reachable() {
        return most.signum() == 0 ? BigDecimal.ONE : most;
    }

    /** More points can be reached. */
    void reachable(BigDecimal points) {
        most = most.add(points);
    }

    /** Points that another expression earns. */
    void earns(Elements expression, BigDecimal points) {
        earned.add(expression);
        reachable(points);
    }

    private static Elements outcome(String name, BigDecimal value) {
        return Elements.of("outcomeDeclaration")
                .with("identifier", name)
                .with("cardinality", "single")
                .with("baseType", "float")
                .add(Elements.of("defaultValue").add(value(value.toPlainString())));
    }

    private static Elements value(String text) {
        return Elements.of("value").text(text);
    }

    private Elements processing(BigDecimal reachable) {
        Elements sum = Elements.of("sum").addAll(earned);
        Elements processing = Elements.of("responseProcessing").addAll(conditions);
        return switch (sheet.marking()) {
            case EACH -> processing.add(set("SCORE", sum));
            case NEGATIVE ->
                processing.add(set("SCORE", Elements.of("max").add(sum).add(number("0"))));
            case ALL ->
                processing.add(Elements.of("responseCondition")
                        .add(Elements.of("responseIf")
                                .add(Elements.of("gte")
                                        .add(sum)
                                        .add(number(reachable
                                                .subtract(new BigDecimal("0.001"))
                                                .toPlainString())))
                                .add(set("SCORE", number(reachable.toPlainString())))));
        };
    }

    private static Elements set(String outcome, Elements expression) {
        return Elements.of("setOutcomeValue").with("identifier", outcome).add(expression);
    }

    private static Elements number(String text) {
        return Elements.of("baseValue").with("baseType", "float").text(text);
    }

    String wrong() {
        return switch (sheet.marking()) {
            case EACH -> "0";
            case ALL -> "-1";
            case NEGATIVE -> sheet.penalty().negate().toPlainString();
        };
    }

    String next() {
        number++;
        return "RESPONSE" + number;
    }

    void declare(String id, String cardinality, String type, List<String> correct, Elements... mapping) {
        declarations.add(Elements.of("responseDeclaration")
                .with("identifier", id)
                .with("cardinality", cardinality)
                .with("baseType", type)
                .addAll(
                        correct.isEmpty()
                                ? List.of()
                                : List.of(Elements.of("correctResponse")
                                        .addAll(correct.stream()
                                                .map(ItemScoring::value)
                                                .toList())))
                .addAll(List.of(mapping)));
    }

    /** Points for each of the keys. */
    String mapped(String cardinality, String type, List<Variant> points, List<String> correct) {
        return mapped(cardinality, type, points, correct, !type.equals("string"));
    }

    /** The same, with case that counts or not. */
    String mapped(String cardinality, String type, List<Variant> points, List<String> correct, boolean exact) {
        String id = next();
        boolean several = cardinality.equals("multiple") && type.equals("identifier");
        boolean cancels = several && sheet.marking() == Marking.EACH;
        Elements mapping = Elements.of("mapping");
        if (cancels) {
            mapping = mapping.with("lowerBound", 0);
        }
        mapping = mapping.with("defaultValue", cancels ? "-1" : wrong());
        for (Variant variant : points) {
            mapping = mapping.add(Elements.of("mapEntry")
                    .with("mapKey", variant.text())
                    .with("mappedValue", variant.points().toPlainString())
                    .with("caseSensitive", exact));
        }
        declare(id, cardinality, type, correct, mapping);
        earned.add(Elements.of("mapResponse").with("identifier", id));
        return id;
    }

    static List<Variant> oneEach(List<String> keys) {
        return keys.stream().map(key -> new Variant(key, BigDecimal.ONE)).toList();
    }

    String several(List<String> right, String type) {
        most = most.add(BigDecimal.valueOf(right.size()));
        return mapped("multiple", type, oneEach(right), right);
    }

    /** Points for a response that a condition compares with the declared one. */
    void compared(String id, BigDecimal points, Elements comparison) {
        compared(id, points, comparison, List.of());
    }

    /** The same, and points for other numbers: the first that fits counts. */
    void compared(String id, BigDecimal points, Elements comparison, List<NumberVariant> others) {
        String outcome = "POINTS" + number;
        outcomes.add(outcome(outcome, BigDecimal.ZERO));
        Elements condition = Elements.of("responseCondition")
                .add(Elements.of("responseIf")
                        .add(comparison
                                .add(Elements.of("variable").with("identifier", id))
                                .add(Elements.of("correct").with("identifier", id)))
                        .add(set(outcome, number(points.toPlainString()))));
        for (NumberVariant other : others) {
            condition = condition.add(Elements.of("responseElseIf")
                    .add(ItemComposer.near(other.tolerance())
                            .add(Elements.of("variable").with("identifier", id))
                            .add(number(other.value().toPlainString())))
                    .add(set(outcome, number(other.points().toPlainString()))));
        }
        if (sheet.marking() == Marking.NEGATIVE) {
            condition = condition.add(Elements.of("responseElseIf")
                    .add(Elements.of("not")
                            .add(Elements.of("isNull")
                                    .add(Elements.of("variable").with("identifier", id))))
                    .add(set(outcome, number(wrong()))));
        }
        conditions.add(condition);
        earned.add(Elements.of("variable").with("identifier", outcome));
        most = most.add(others.stream().map(NumberVariant::points).reduce(points, BigDecimal::max));
    }
}
