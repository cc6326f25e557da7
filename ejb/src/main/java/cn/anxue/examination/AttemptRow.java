package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt in a list; no score while it runs. */
public record AttemptRow(
        long id,
        long examId,
        long personId,
        String person,
        long organisationId,
        String organisation,
        long admissionId,
        int attemptNo,
        AttemptState state,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant endedAt,
        @Nullable BigDecimal score,
        BigDecimal maximum,
        @Nullable Boolean passed) {}
