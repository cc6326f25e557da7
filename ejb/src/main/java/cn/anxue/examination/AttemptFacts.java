package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What modules above need to know of an attempt.
 *
 * @param seed everything random of the attempt follows from it
 * @param length from the start to the deadline as it was at the start
 * @param endedAt null while it goes on
 * @param photos whether the exam asks for photos
 */
public record AttemptFacts(
        long id,
        long examId,
        long personId,
        long organisationId,
        long seed,
        Instant startedAt,
        Duration length,
        AttemptState state,
        @Nullable Instant endedAt,
        PhotoTerms photos) {}
