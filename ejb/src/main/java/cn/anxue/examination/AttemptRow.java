package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt in a list; no score while it runs.
 *
 * @param deadline with what invigilators and pauses that are over added
 * @param annulledAt since when it does not count, and has no score; null when it counts
 * @param releasedAt since when its person may know the result; null before
 */
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
        @Nullable Boolean passed,
        @Nullable Instant releasedAt,
        @Nullable Instant annulledAt) {

    /** Of the row as stored: the deadline of the start, and what was added to it. */
    public AttemptRow(
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
            Instant firstDeadline,
            @Nullable Instant endedAt,
            @Nullable BigDecimal score,
            BigDecimal maximum,
            @Nullable Boolean passed,
            @Nullable Instant releasedAt,
            @Nullable Instant annulledAt,
            long addedSeconds) {
        this(
                id,
                examId,
                personId,
                person,
                organisationId,
                organisation,
                admissionId,
                attemptNo,
                state,
                startedAt,
                firstDeadline.plusSeconds(addedSeconds),
                endedAt,
                score,
                maximum,
                passed,
                releasedAt,
                annulledAt);
    }

    /** What its person may know of it: no score before the release. */
    AttemptRow told() {
        return releasedAt != null || score == null
                ? this
                : new AttemptRow(
                        id,
                        examId,
                        personId,
                        person,
                        organisationId,
                        organisation,
                        admissionId,
                        attemptNo,
                        state,
                        startedAt,
                        deadline,
                        endedAt,
                        null,
                        maximum,
                        null,
                        null,
                        annulledAt);
    }
}
