package cn.anxue.exam.scoring;

import java.math.BigDecimal;

/**
 * What one slot earned.
 *
 * @param slot 1-based
 * @param points two decimals
 * @param maximum two decimals
 * @param answered whether there was a response at all
 */
public record SlotScore(int slot, long versionId, BigDecimal points, BigDecimal maximum, boolean answered) {
    /** Whether all marks were earned. */
    public boolean right() {
        return points.compareTo(maximum) == 0;
    }
}
