package cn.anxue.results;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt whose outcome a regrade turns.
 *
 * @param nowPassed whether it passes afterwards; before, it was the other way round
 * @param certificateId of the certificate that rests on it and is not revoked; null without one
 * @param decision of a pass that became a fail; null while open, and for the others
 */
public record FlipRow(
        long attemptId,
        long personId,
        String person,
        String organisation,
        BigDecimal pointsBefore,
        BigDecimal maximumBefore,
        BigDecimal pointsAfter,
        BigDecimal maximumAfter,
        boolean nowPassed,
        @Nullable Long certificateId,
        @Nullable String certificate,
        @Nullable PassDecision decision,
        @Nullable Instant decidedAt,
        @Nullable String note) {}
