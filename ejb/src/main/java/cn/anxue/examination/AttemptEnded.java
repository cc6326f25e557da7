package cn.anxue.examination;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An attempt was handed in or closed by the clock. Fired once per attempt, inside the transaction that ends it: what an
 * observer writes is kept with the score or not at all.
 */
public record AttemptEnded(
        long attemptId,
        long examId,
        long personId,
        long admissionId,
        long organisationId,
        BigDecimal score,
        BigDecimal maximum,
        boolean passed,
        Instant endedAt) {}
