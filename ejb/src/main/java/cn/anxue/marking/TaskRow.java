package cn.anxue.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in the overview of those who answer for an exam.
 *
 * @param marks given so far, with their markers
 * @param points decided; null before
 */
public record TaskRow(
        long id,
        long versionId,
        long attemptId,
        int slot,
        TaskState state,
        BigDecimal maximum,
        @Nullable BigDecimal points,
        List<GivenMark> marks,
        Instant createdAt,
        @Nullable Instant decidedAt) {}
