package cn.anxue.marking;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A response to which the candidate objected was marked again. Fired inside the transaction that keeps the mark.
 *
 * @param raised whether the points are more than before; points that the candidate knew are never less
 * @param remark the marker's words; null for none
 */
public record MarkDecided(
        long attemptId,
        int slot,
        BigDecimal before,
        BigDecimal points,
        boolean raised,
        @Nullable String remark,
        long markerId,
        Instant decidedAt) {}
