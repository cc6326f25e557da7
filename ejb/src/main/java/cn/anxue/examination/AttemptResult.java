package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param receipt vouches for all that was kept
 * @param score null until the result is released, like passed
 * @param submittedAt when it was handed in, or closed by the clock
 * @param releaseAt when the result will be out; null when it is, or when somebody will decide
 */
public record AttemptResult(
        long id,
        String receipt,
        AttemptState state,
        @Nullable BigDecimal score,
        BigDecimal maximum,
        BigDecimal passMark,
        @Nullable Boolean passed,
        Instant submittedAt,
        boolean released,
        @Nullable Instant releaseAt) {}
