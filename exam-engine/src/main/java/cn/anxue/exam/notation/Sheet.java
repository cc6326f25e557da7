package cn.anxue.exam.notation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says.
 *
 * @param penalty points that a wrong answer costs, for {@link Marking#NEGATIVE}
 */
public record Sheet(Marking marking, BigDecimal penalty, List<Variable> variables, List<Part> parts) {

    /** How the parts become points. */
    public enum Marking {
        /** Every right answer earns its points; in one multiple selection a wrong one takes the point of a right one away. */
        EACH,
        /** All right, or nothing. */
        ALL,
        /** Wrong answers cost points; never less than nothing. */
        NEGATIVE
    }

    /** A number of chance: from, from + step … up to the bound. */
    public record Variable(String name, int from, int to, int step) {}

    /** Lines of text and one kind of task. */
    public record Part(List<List<Piece>> lines, Task task) {

        /** Whether there is something to answer. */
        public boolean asks() {
            return !(task instanceof InLines)
                    || lines.stream().flatMap(List::stream).anyMatch(Piece::isGap);
        }
    }

    /** What stands in a line. */
    public sealed interface Piece {

        /** Whether it is a gap that is filled by itself, without a word bank. */
        default boolean isGap() {
            return this instanceof TextGap || this instanceof NumberGap || this instanceof ListGap;
        }
    }

    public record Words(String text) implements Piece {}

    /** The value of a variable. */
    public record Shown(String variable) implements Piece {}

    /**
     * A gap to type in.
     *
     * @param exact whether case counts
     */
    public record TextGap(List<Variant> variants, boolean exact) implements Piece {}

    /** An accepted text and what it earns. */
    public record Variant(String text, BigDecimal points) {}

    /**
     * A gap for a number.
     *
     * @param units accepted behind it, as {@code cn.anxue.exam.item.Units} has them; empty for none
     * @param others numbers that earn points of their own; the first that fits counts
     */
    public record NumberGap(
            Formula formula,
            @Nullable BigDecimal tolerance,
            String units,
            BigDecimal points,
            List<NumberVariant> others)
            implements Piece {

        /** A gap for a plain number. */
        public static NumberGap of(NumberVariant right, String units, List<NumberVariant> others) {
            Formula formula = Formula.of(right.value().toPlainString()).orElseThrow();
            BigDecimal tolerance = right.tolerance().signum() == 0 ? null : right.tolerance();
            return new NumberGap(formula, tolerance, units, right.points(), others);
        }

        /** The number that is right; null when chance decides. */
        public @Nullable NumberVariant right() {
            BigDecimal value = formula.constant();
            return value == null
                    ? null
                    : new NumberVariant(value, tolerance == null ? BigDecimal.ZERO : tolerance, points);
        }
    }

    /** A number, how far off an answer may be, and what it earns. */
    public record NumberVariant(BigDecimal value, BigDecimal tolerance, BigDecimal points) {}

    /** A gap with a list. */
    public record ListGap(List<String> options, int right, BigDecimal points) implements Piece {}

    /** A gap that one of the given words fills. */
    public record WordGap(String answer) implements Piece {}

    /** A picture among the words. */
    public record Image(String source, String words) implements Piece {}

    /** Words to press. */
    public record Hot(String text, boolean right) implements Piece {}

    /** What there is to do below the lines, or in them. */
    public sealed interface Task {}

    /** Gaps in the lines, or nothing: a text that other parts ask about. */
    public record InLines() implements Task {}

    /** Words for the gaps in the lines, besides the right ones. */
    public record Bank(List<String> others) implements Task {}

    /** Words of the lines to press. */
    public record HotWords() implements Task {}

    public record Choices(List<Choice> choices) implements Task {}

    /**
     * A choice.
     *
     * @param points that choosing it earns, or costs when negative; null for one when it is right and what the marking
     *     says when it is not
     */
    public record Choice(String text, boolean right, @Nullable BigDecimal points) {
        public Choice(String text, boolean right) {
            this(text, right, null);
        }

        /** What it earns when that is said: of a right one always. */
        public @Nullable BigDecimal earns() {
            return points == null && right ? BigDecimal.ONE : points;
        }
    }

    /** Steps in their right order, to be put into it. */
    public record Steps(List<String> steps) implements Task {}

    /** Things of the left and what belongs to each; a row without left is only there to be wrong. */
    public record Pairs(List<Row> rows) implements Task {}

    public record Row(String left, List<String> rights) {}

    /** Things of one kind of which some belong together, two and two; a link without second is only there to be wrong. */
    public record Links(List<Link> links) implements Task {}

    public record Link(String first, String second) {}

    /**
     * A picture with areas.
     *
     * @param others words besides the right ones, of {@link PictureTask#LABELS}
     * @param links between areas by their labels, of {@link PictureTask#LINKS}
     */
    public record Picture(
            String source,
            int width,
            int height,
            String words,
            PictureTask task,
            List<Area> areas,
            List<String> others,
            List<Link> links)
            implements Task {}

    public enum PictureTask {
        /** Areas to press. */
        AREAS,
        /** Points to set. */
        POINTS,
        /** Areas to press in their order. */
        ORDER,
        /** Areas to give their labels to. */
        LABELS,
        /** Areas to join. */
        LINKS
    }

    /**
     * An area.
     *
     * @param shape rect, circle or poly
     */
    public record Area(boolean right, String shape, String coords, String label) {}

    public record Slider(BigDecimal from, BigDecimal to, BigDecimal step, BigDecimal answer, BigDecimal tolerance)
            implements Task {}

    /** An open answer for a person to mark. */
    public record Essay(int length) implements Task {}

    /** A file to hand in for a person to mark. */
    public record Upload() implements Task {}
}
