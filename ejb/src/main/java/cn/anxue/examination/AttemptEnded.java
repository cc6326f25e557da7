package cn.anxue.examination;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An attempt was handed in or closed by the clock, with the score that the keys give. Fired once per attempt, inside the transaction that ends it: what an
 * observer writes is kept with the score or not at all.
 *
 * @param open responses that wait for people's marks; while there are any, nobody is told a score
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
        Instant endedAt,
        List<OpenResponse> open) {}
