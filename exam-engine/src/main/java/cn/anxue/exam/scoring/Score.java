package cn.anxue.exam.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * The result of an attempt.
 *
 * @param points what was earned, two decimals
 * @param maximum what could be earned, two decimals
 * @param passed whether points reach the pass mark
 * @param slots one entry per slot in order
 */
public record Score(BigDecimal points, BigDecimal maximum, boolean passed, List<SlotScore> slots) {
    public Score {
        slots = List.copyOf(slots);
    }

    /** Points, maximum and PASSED or FAILED with slashes between, for events: {@code 62.00/100.00/PASSED}. */
    public String outcome() {
        return points.toPlainString() + "/" + maximum.toPlainString() + "/" + (passed ? "PASSED" : "FAILED");
    }
}
