package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Question;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an export could not carry. Everything else was written and imports as an equal question.
 *
 * @param leftOut what was not written, in the order of the questions
 * @param changed what was written, but would not be imported as it is
 */
public record BankExport(List<LeftOut> leftOut, List<LeftOut> changed) {
    public BankExport {
        leftOut = List.copyOf(leftOut);
        changed = List.copyOf(changed);
    }

    /** An export that wrote all the others as they are. */
    BankExport(List<LeftOut> leftOut) {
        this(leftOut, List.of());
    }

    /** The names of all pictures of a question. */
    static Stream<String> pictures(Question question) {
        Item item = question.item();
        if (item.interaction() instanceof CompositeInteraction composite) {
            return composite.content().files().stream();
        }
        return Stream.concat(
                        Stream.ofNullable(item.picture()),
                        item.options().stream().flatMap(option -> Stream.ofNullable(option.picture())))
                .distinct();
    }

    /**
     * A question and what the format could not do with it.
     *
     * @param index its place among the given questions, from 0
     */
    public record LeftOut(int index, Obstacle obstacle) {}

    /** What the format has no place for. */
    public enum Obstacle {
        /** The format carries no pictures. */
        PICTURE,
        /** A stored picture was not to be had. */
        PICTURE_MISSING,
        /** The format carries no pictures of options. */
        OPTION_PICTURE,
        /** GIFT has no ordering questions. */
        ORDERING,
        /** The format cannot say that case counts. */
        CASE_SENSITIVE,
        /** GIFT takes "->" in an accepted text for matching. */
        ARROW,
        /** A question with rules of its own that the format has no kind for; QTI has. */
        COMPOSITE,
        /** A spreadsheet would be read as something else, for example a text that looks like a number. */
        READ_OTHERWISE
    }
}
