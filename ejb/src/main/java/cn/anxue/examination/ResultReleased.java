package cn.anxue.examination;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A person may know a result from now on, or a result already known has changed. Fired inside the transaction that makes
 * it so: what an observer writes is kept with it or not at all. Fired again for the same attempt after a regrade.
 *
 * @param passed whether it passes by itself
 * @param counts whether an attempt of this place among the admission's can count: with FIRST only the first does
 */
public record ResultReleased(
        long attemptId,
        long examId,
        long personId,
        long admissionId,
        long organisationId,
        BigDecimal score,
        BigDecimal maximum,
        boolean passed,
        boolean counts,
        Instant endedAt,
        Instant releasedAt) {}
