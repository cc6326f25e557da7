package cn.anxue.exam.exchange;

import cn.anxue.exam.notation.Sheet.Choice;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.NumberVariant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What answers earn, as percentages of what can be earned. */
final class GapPoints {
    private GapPoints() {}

    /** Whether only one may be chosen. */
    static boolean single(Choices choices) {
        return choices.choices().stream().filter(Choice::right).count() == 1;
    }

    /** What choosing it earns; among several a wrong one of which nothing is said takes the point of a right one. */
    static BigDecimal of(Choice choice, boolean single) {
        BigDecimal earns = choice.earns();
        return earns != null ? earns : single ? BigDecimal.ZERO : BigDecimal.ONE.negate();
    }

    /** What can be earned by choosing. */
    static BigDecimal most(Choices choices) {
        boolean single = single(choices);
        List<BigDecimal> points =
                choices.choices().stream().map(choice -> of(choice, single)).toList();
        return single
                ? best(points)
                : points.stream().reduce(BigDecimal.ZERO, (sum, one) -> sum.add(one.max(BigDecimal.ZERO)));
    }

    static BigDecimal best(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    static String percent(BigDecimal points, BigDecimal most) {
        return points.movePointRight(2)
                .divide(most, 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A number with its tolerance, as Moodle writes it. */
    static String range(NumberVariant number) {
        return number.value().toPlainString()
                + (number.tolerance().signum() == 0
                        ? ""
                        : ":" + number.tolerance().toPlainString());
    }
}
