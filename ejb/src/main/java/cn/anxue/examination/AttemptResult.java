package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How an attempt ended.
 *
 * @param receipt vouches for all that was kept
 * @param submittedAt when it was handed in, or closed by the clock
 */
public record AttemptResult(
        long id,
        String receipt,
        AttemptState state,
        BigDecimal score,
        BigDecimal maximum,
        BigDecimal passMark,
        boolean passed,
        Instant submittedAt) {}
