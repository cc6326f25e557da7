package cn.anxue.exam.notation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says.
 *
 * @param penalty points that a wrong answer costs, for {@link Marking#NEGATIVE}
 */
record Sheet(Marking marking, BigDecimal penalty, List<Variable> variables, List<Part> parts) {

    /** How the parts become points. */
    enum Marking {
        /** Every right answer earns its points; in one multiple selection a wrong one takes the point of a right one away. */
        EACH,
        /** All right, or nothing. */
        ALL,
        /** Wrong answers cost points; never less than nothing. */
        NEGATIVE
    }

    /** A number of chance: from, from + step … up to the bound. */
    record Variable(String name, int from, int to, int step) {}

    /** Lines of text and one kind of task. */
    record Part(List<List<Piece>> lines, Task task) {}

    /** What stands in a line. */
    sealed interface Piece {}

    record Words(String text) implements Piece {}

    /** The value of a variable. */
    record Shown(String variable) implements Piece {}

    /** A gap to type in. */
    record TextGap(List<Variant> variants) implements Piece {}

    record Variant(String text, BigDecimal points) {}

    /**
     * A gap for a number.
     *
     * @param units accepted behind it, as {@code cn.anxue.exam.item.Units} has them; empty for none
     */
    record NumberGap(Formula formula, @Nullable BigDecimal tolerance, String units, BigDecimal points)
            implements Piece {}

    /** A gap with a list. */
    record ListGap(List<String> options, int right, BigDecimal points) implements Piece {}

    /** A gap that one of the given words fills. */
    record WordGap(String answer) implements Piece {}

    /** Words to press. */
    record Hot(String text, boolean right) implements Piece {}

    /** What there is to do below the lines, or in them. */
    sealed interface Task {}

    /** Gaps in the lines, or nothing: a text that other parts ask about. */
    record InLines() implements Task {}

    /** Words for the gaps in the lines, besides the right ones. */
    record Bank(List<String> others) implements Task {}

    /** Words of the lines to press. */
    record HotWords() implements Task {}

    record Choices(List<Choice> choices) implements Task {}

    record Choice(String text, boolean right) {}

    /** Steps in their right order, to be put into it. */
    record Steps(List<String> steps) implements Task {}

    /** Things of the left and what belongs to each; a row without left is only there to be wrong. */
    record Pairs(List<Row> rows) implements Task {}

    record Row(String left, List<String> rights) {}

    /** Things of one kind of which some belong together, two and two; a link without second is only there to be wrong. */
    record Links(List<Link> links) implements Task {}

    record Link(String first, String second) {}

    /**
     * A picture with areas.
     *
     * @param others words besides the right ones, of {@link PictureTask#LABELS}
     * @param links between areas by their labels, of {@link PictureTask#LINKS}
     */
    record Picture(
            String source,
            int width,
            int height,
            String words,
            PictureTask task,
            List<Area> areas,
            List<String> others,
            List<Link> links)
            implements Task {}

    enum PictureTask {
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
    record Area(boolean right, String shape, String coords, String label) {}

    record Slider(BigDecimal from, BigDecimal to, BigDecimal step, BigDecimal answer, BigDecimal tolerance)
            implements Task {}

    /** An open answer for a person to mark. */
    record Essay(int length) implements Task {}
}
