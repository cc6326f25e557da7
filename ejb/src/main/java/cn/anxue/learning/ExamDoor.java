package cn.anxue.learning;

import cn.anxue.curriculum.AssignmentFor;
import cn.anxue.curriculum.Curricula;
import cn.anxue.examination.Admission;
import cn.anxue.examination.ExamAdmission;
import cn.anxue.examination.PassWithdrawn;
import cn.anxue.examination.ResultReleased;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between enrolments and exams: lets people in whose curriculum ends with an exam, and hears how they did. */
@Dependent
class ExamDoor implements ExamAdmission {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Inject
    private Curricula curricula;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private Enroller enroller;

    @Inject
    private Completion completion;

    /** By the enrolment that still needs the exam, the next due first; else by one that has passed it. */
    @Override
    public Optional<Admission> admit(long personId, long examId, Instant now) {
        Map<Long, Enrolment> begun = enrolments.ofPerson(personId).stream()
                .collect(Collectors.toMap(enrolment -> enrolment.assignmentId, Function.identity()));
        List<Enrolment> candidates = curricula.assignmentsFor(personId, now).stream()
                .filter(assignment -> leadsTo(begun.get(assignment.assignmentId()), assignment, examId))
                .map(assignment -> enroller.enrol(personId, assignment, now))
                .sorted(Comparator.comparing(enrolment -> enrolment.passedAt != null))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Enrolment first = candidates.stream()
                .filter(ExamDoor::open)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("studyFirst"));
        return Optional.of(new Admission(first.id(), first.organisationId));
    }

    /**
     * Keeps the first released attempt that passed and may count, and its score when a regrade changes that. A pass that
     * a regrade takes away stays here until somebody decides: nothing is revoked silently.
     */
    void released(@Observes ResultReleased result) {
        if (result.passed() && result.counts()) {
            enrolments
                    .locked(result.admissionId())
                    .filter(enrolment -> enrolment.personId == result.personId())
                    .ifPresent(enrolment -> passed(enrolment, result));
        }
    }

    /** The person has to sit again. */
    void withdrawn(@Observes PassWithdrawn withdrawn) {
        enrolments
                .locked(withdrawn.admissionId())
                .filter(enrolment -> Objects.equals(enrolment.attemptId, withdrawn.attemptId()))
                .ifPresent(enrolment -> {
                    enrolment.passedAt = null;
                    enrolment.attemptId = null;
                    enrolment.score = null;
                    enrolment.completedAt = null;
                });
    }

    private void passed(Enrolment enrolment, ResultReleased result) {
        boolean known = enrolment.passedAt != null;
        if (!known) {
            enrolment.passedAt = result.endedAt();
            enrolment.attemptId = result.attemptId();
        }
        if (Objects.equals(enrolment.attemptId, result.attemptId())) {
            enrolment.score = percent(result.score(), result.maximum());
        }
        if (!known) {
            completion.review(enrolment, result.releasedAt());
        }
    }

    private static boolean open(Enrolment enrolment) {
        return enrolment.studiedAt != null || !enrolment.studyBeforeExam;
    }

    /** Whether the person's version of the curriculum, pinned or yet to be, ends with the exam. */
    private boolean leadsTo(@Nullable Enrolment begun, AssignmentFor assignment, long examId) {
        Long exam = begun == null
                ? curricula.published(assignment.curriculumVersionId()).examId()
                : begun.examId;
        return exam != null && exam == examId;
    }

    private static BigDecimal percent(BigDecimal score, BigDecimal maximum) {
        return score.multiply(HUNDRED).divide(maximum, 2, RoundingMode.HALF_UP);
    }
}
