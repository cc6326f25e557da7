package cn.anxue.examination;

import cn.anxue.exam.scoring.Score;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether results are out, and tells the modules above; inside the caller's transaction. */
@Dependent
class ResultRelease {

    @Inject
    private PublishedExams published;

    @Inject
    private ExamRepository exams;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Event<ResultReleased> released;

    @Inject
    private Event<PassWithdrawn> withdrawn;

    /** Whether results of the exam are out at that time. Only AT_ONCE is known without asking the database. */
    boolean due(long examId, Instant now) {
        return published.view(examId).results().releaseRule() == ReleaseRule.AT_ONCE
                || exams.find(examId).orElseThrow().releases(now);
    }

    /** Lets the person know; the attempt has ended. */
    void release(AttemptHeader attempt, Instant now) {
        attempt.releasedAt = now;
        tell(attempt);
    }

    /** Takes over the score of an ended attempt that had none; it goes out when results are out. */
    void scored(AttemptHeader attempt, Score score, Instant now) {
        attempt.scored(score, now);
        if (attempt.releasedAt != null) {
            tell(attempt);
        } else if (due(attempt.examId, now)) {
            release(attempt, now);
        }
    }

    /** Lets what rests on the attempt's former pass fall; another attempt of the admission that passes takes its place. */
    void withdraw(AttemptHeader attempt, @Nullable Long decidedBy, String reason, Instant now) {
        withdrawn.fire(new PassWithdrawn(
                attempt.id(), attempt.examId, attempt.personId, attempt.admissionId, decidedBy, reason, now));
        attempts.of(attempt.personId, attempt.examId).stream()
                .filter(other -> other.admissionId == attempt.admissionId
                        && other.releasedAt != null
                        && Boolean.TRUE.equals(other.passed))
                .min(Comparator.comparingInt(other -> other.attemptNo))
                .ifPresent(this::tell);
    }

    /** Tells the modules above what a released attempt is now. */
    void tell(AttemptHeader attempt) {
        boolean counts = published.view(attempt.examId).results().countingRule() != CountingRule.FIRST
                || attempts.firstOfAdmission(attempt);
        released.fire(new ResultReleased(
                attempt.id(),
                attempt.examId,
                attempt.personId,
                attempt.admissionId,
                attempt.organisationId,
                Objects.requireNonNullElse(attempt.score, BigDecimal.ZERO),
                attempt.maximum,
                Boolean.TRUE.equals(attempt.passed),
                counts,
                Objects.requireNonNull(attempt.endedAt),
                Objects.requireNonNull(attempt.releasedAt)));
    }
}
