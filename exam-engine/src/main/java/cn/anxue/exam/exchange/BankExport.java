package cn.anxue.exam.exchange;

import java.util.List;

/**
 * What an export could not carry. Everything else was written and imports as an equal question.
 *
 * @param leftOut in the order of the questions
 */
public record BankExport(List<LeftOut> leftOut) {
    public BankExport {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A question that was not written.
     *
     * @param index its place among the given questions, from 0
     */
    public record LeftOut(int index, Obstacle obstacle) {}

    /** What the format has no place for. */
    public enum Obstacle {
        /** GIFT carries no pictures. */
        PICTURE,
        /** The stored picture was not to be had. */
        PICTURE_MISSING,
        /** Pictures of options are not exported yet. */
        OPTION_PICTURE,
        /** GIFT has no ordering questions. */
        ORDERING,
        /** GIFT cannot say that case counts. */
        CASE_SENSITIVE,
        /** GIFT takes "->" in an accepted text for matching. */
        ARROW
    }
}
