package cn.anxue.exam.exchange;

import cn.anxue.exam.notation.Sheet.Choice;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.ListGap;
import cn.anxue.exam.notation.Sheet.NumberGap;
import cn.anxue.exam.notation.Sheet.NumberVariant;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.TextGap;
import cn.anxue.exam.notation.Sheet.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gaps as Moodle's cloze writes them. Weights are whole numbers there; a gap of another worth cannot be said. */
final class ClozeGap {
    private static final BigDecimal MOST = BigDecimal.valueOf(999);
    /** Characters that mean something in an answer. */
    private static final String MARKS = "~#{}=%*/\\\":&<>";

    private ClozeGap() {}

    /** A gap in a line. */
    static Optional<String> of(Piece piece) {
        if (piece instanceof TextGap gap) {
            List<Variant> variants = gap.variants();
            return gap(
                    gap.exact() ? "SHORTANSWER_C" : "SHORTANSWER",
                    GapPoints.best(variants.stream().map(Variant::points).toList()),
                    variants.stream()
                            .map(variant -> new Earning(text(MoodleAnswers.written(variant.text())), variant.points()))
                            .toList());
        }
        if (piece instanceof NumberGap gap) {
            return number(gap);
        }
        if (piece instanceof ListGap gap) {
            List<Earning> parts = new ArrayList<>();
            for (int i = 0; i < gap.options().size(); i++) {
                parts.add(new Earning(text(gap.options().get(i)), i == gap.right() ? gap.points() : BigDecimal.ZERO));
            }
            return gap("MULTICHOICE", gap.points(), parts);
        }
        return Optional.empty();
    }

    /** An answer as written, and what it earns. */
    private record Earning(String text, BigDecimal points) {}

    private static Optional<String> number(NumberGap gap) {
        NumberVariant right = gap.right();
        if (right == null || !gap.units().isEmpty()) {
            return Optional.empty();
        }
        List<NumberVariant> numbers = new ArrayList<>(List.of(right));
        numbers.addAll(gap.others());
        return gap(
                "NUMERICAL",
                GapPoints.best(numbers.stream().map(NumberVariant::points).toList()),
                numbers.stream()
                        .map(number -> new Earning(GapPoints.range(number), number.points()))
                        .toList());
    }

    /** Choices below the lines. */
    static Optional<String> of(Choices choices) {
        boolean single = GapPoints.single(choices);
        List<Earning> parts = new ArrayList<>();
        for (Choice choice : choices.choices()) {
            parts.add(new Earning(text(choice.text()), GapPoints.of(choice, single)));
        }
        return gap(single ? "MULTICHOICE_V" : "MULTIRESPONSE", GapPoints.most(choices), parts);
    }

    private static Optional<String> gap(String type, BigDecimal weight, List<Earning> parts) {
        boolean whole = weight.signum() > 0 && weight.stripTrailingZeros().scale() <= 0 && weight.compareTo(MOST) <= 0;
        if (!whole) {
            return Optional.empty();
        }
        List<String> answers = parts.stream()
                .map(part -> mark(part.points(), weight) + part.text())
                .toList();
        return Optional.of("{" + weight.toBigInteger() + ":" + type + ":" + String.join("~", answers) + "}");
    }

    private static String mark(BigDecimal points, BigDecimal weight) {
        if (points.signum() == 0) {
            return "";
        }
        return points.compareTo(weight) == 0 ? "=" : "%" + GapPoints.percent(points, weight) + "%";
    }

    /** The text with everything that means something as character references. */
    private static String text(String plain) {
        StringBuilder text = new StringBuilder(plain.length());
        for (char c : plain.toCharArray()) {
            if (MARKS.indexOf(c) >= 0) {
                text.append("&#").append((int) c).append(';');
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
