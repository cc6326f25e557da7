package cn.anxue.examination;

import cn.anxue.exam.scoring.Score;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What corrections do to one attempt.
 *
 * @param organisationId for which it was sat
 * @param after computed with the corrections
 */
public record Rescored(
        long attemptId,
        long organisationId,
        Instant endedAt,
        BigDecimal pointsBefore,
        BigDecimal maximumBefore,
        boolean passedBefore,
        Score after) {

    static Rescored of(AttemptHeader attempt, Score after) {
        return new Rescored(
                attempt.id(),
                attempt.organisationId,
                orStart(attempt.endedAt, attempt.startedAt),
                attempt.score == null ? BigDecimal.ZERO : attempt.score,
                attempt.maximum,
                Boolean.TRUE.equals(attempt.passed),
                after);
    }

    private static Instant orStart(@Nullable Instant endedAt, Instant startedAt) {
        return endedAt == null ? startedAt : endedAt;
    }

    /** Whether points, maximum or outcome differ. */
    public boolean changed() {
        return pointsBefore.compareTo(after.points()) != 0
                || maximumBefore.compareTo(after.maximum()) != 0
                || passedBefore != after.passed();
    }

    /** Points as part of the maximum, 0 to 1. */
    public double shareBefore() {
        return share(pointsBefore, maximumBefore);
    }

    /** Points as part of the maximum, 0 to 1. */
    public double shareAfter() {
        return share(after.points(), after.maximum());
    }

    private static double share(BigDecimal points, BigDecimal maximum) {
        return maximum.signum() == 0 ? 0 : points.doubleValue() / maximum.doubleValue();
    }
}
