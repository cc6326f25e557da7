package cn.anxue.learning;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Decides whether an enrolment is studied and complete, each once; the enrolment's row is locked by the caller. */
@Dependent
class Completion {

    @Inject
    private Event<EnrolmentCompleted> completed;

    /** After credit was earned, a lesson completed or an exam passed. */
    void review(Enrolment enrolment, Instant now) {
        if (enrolment.studiedAt == null && studied(enrolment)) {
            enrolment.studiedAt = now;
        }
        boolean examDone = enrolment.examId == null || enrolment.passedAt != null;
        if (enrolment.completedAt == null && enrolment.studiedAt != null && examDone) {
            enrolment.completedAt = now;
            completed.fire(new EnrolmentCompleted(
                    enrolment.id(),
                    enrolment.personId,
                    enrolment.versionId,
                    enrolment.organisationId,
                    enrolment.attemptId,
                    enrolment.score,
                    enrolment.creditedHours(),
                    now));
        }
    }

    private static boolean studied(Enrolment enrolment) {
        return enrolment.lessonsCompleted >= enrolment.lessonsTotal
                && enrolment.creditedHours().compareTo(enrolment.requiredHours) >= 0;
    }
}
