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
}
