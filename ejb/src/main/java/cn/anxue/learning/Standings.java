package cn.anxue.learning;

import cn.anxue.course.curriculum.LessonRef;
import cn.anxue.course.progress.Standing;
import cn.anxue.course.progress.Standing.ExamState;
import cn.anxue.curriculum.AssignmentFor;
import cn.anxue.curriculum.Curricula;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.identity.Days;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says how far a person is, from what was loaded before: it asks the cache of published curricula only. */
@Dependent
class Standings {

    @Inject
    private Curricula curricula;

    /** An assignment that the person has not opened yet. */
    AssignedCurriculum untouched(AssignmentFor assignment, Instant now) {
        PublishedCurriculum published = curricula.published(assignment.curriculumVersionId());
        int lessons = (int) published.lessons().count();
        ExamState exam = published.examId() == null ? ExamState.NONE : ExamState.OPEN;
        Standing standing = Standing.of(
                new Standing.Requirement(published.requiredHours(), lessons, published.studyBeforeExam()),
                new Standing.Achievement(BigDecimal.ZERO, 0, exam));
        long days = daysLeft(assignment.dueOn(), now);
        return new AssignedCurriculum(
                assignment.assignmentId(),
                null,
                assignment.curriculumId(),
                published.title(),
                published.organisation(),
                assignment.dueOn(),
                days,
                days < 0,
                standing.percent(),
                BigDecimal.ZERO,
                published.requiredHours(),
                0,
                lessons,
                standing.next(),
                null,
                null,
                published.examId(),
                exam,
                standing.examAllowed(),
                null,
                null);
    }

    /** An enrolment with the due date of its assignment; {@code attempts} is null without an exam or after passing. */
    AssignedCurriculum of(Enrolment enrolment, LocalDate dueOn, @Nullable AttemptTally attempts, Instant now) {
        PublishedCurriculum published = curricula.published(enrolment.versionId);
        ExamState exam = exam(enrolment, attempts, now);
        Standing standing = Standing.of(
                new Standing.Requirement(enrolment.requiredHours, enrolment.lessonsTotal, enrolment.studyBeforeExam),
                new Standing.Achievement(enrolment.creditedHours(), enrolment.lessonsCompleted, exam));
        long days = daysLeft(dueOn, now);
        @Nullable LessonRef next = next(enrolment, published);
        return new AssignedCurriculum(
                enrolment.assignmentId,
                enrolment.id(),
                enrolment.curriculumId,
                published.title(),
                published.organisation(),
                dueOn,
                days,
                days < 0 && enrolment.completedAt == null,
                standing.percent(),
                enrolment.creditedHours(),
                enrolment.requiredHours,
                enrolment.lessonsCompleted,
                enrolment.lessonsTotal,
                standing.next(),
                next == null ? null : next.lessonVersionId(),
                next == null ? null : next.title(),
                enrolment.examId,
                exam,
                standing.examAllowed(),
                exam == ExamState.WAITING && attempts != null ? attempts.waitUntil() : null,
                enrolment.completedAt);
    }

    private static ExamState exam(Enrolment enrolment, @Nullable AttemptTally attempts, Instant now) {
        if (enrolment.examId == null) {
            return ExamState.NONE;
        }
        if (enrolment.passedAt != null) {
            return ExamState.PASSED;
        }
        return attempts == null ? ExamState.OPEN : attempts.state(now);
    }

    /** Where to go on; when all lessons are complete but hours are missing, the first lesson is read again. */
    private static @Nullable LessonRef next(Enrolment enrolment, PublishedCurriculum published) {
        if (enrolment.studiedAt != null) {
            return null;
        }
        return published
                .lessons()
                .filter(lesson -> enrolment.nextLessonVersionId == null
                        || lesson.lessonVersionId() == enrolment.nextLessonVersionId)
                .findFirst()
                .orElse(null);
    }

    private static long daysLeft(LocalDate dueOn, Instant now) {
        return ChronoUnit.DAYS.between(Days.today(now), dueOn);
    }
}
