package cn.anxue.learning;

import cn.anxue.course.progress.Standing.ExamState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an enrolment's attempts so far mean for the next one.
 *
 * @param open whether the exam takes new attempts
 * @param allowed attempts, 0 without limit
 * @param waitMinutes from the end of an attempt to the next one's start
 * @param ended attempts that have ended
 * @param running whether one is running
 * @param pending whether a result is not released yet
 * @param lastEnd of the newest ended attempt
 */
record AttemptTally(
        boolean open,
        int allowed,
        int waitMinutes,
        int ended,
        boolean running,
        boolean pending,
        @Nullable Instant lastEnd) {

    ExamState state(Instant now) {
        if (running) {
            return ExamState.OPEN;
        }
        if (pending) {
            return ExamState.WAITING;
        }
        if (!open || (allowed > 0 && ended >= allowed)) {
            return ExamState.EXHAUSTED;
        }
        Instant until = waitUntil();
        return until != null && until.isAfter(now) ? ExamState.WAITING : ExamState.OPEN;
    }

    /** When the next attempt may start; null when no attempt has ended, and while a result is not released. */
    @Nullable
    Instant waitUntil() {
        return lastEnd == null || pending ? null : lastEnd.plusSeconds(waitMinutes * 60L);
    }
}
