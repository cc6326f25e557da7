package cn.anxue.learning;

import cn.anxue.course.curriculum.LessonRef;
import cn.anxue.course.progress.LessonProgress;
import cn.anxue.curriculum.AssignmentFor;
import cn.anxue.curriculum.Curricula;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Workplace;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes enrolments: once per person and assignment, pinning the version and the workplace of that moment. */
@Dependent
class Enroller {

    /** The share of a lesson's minutes that completes it. */
    private static final int ALL = 100;

    @Inject
    private Curricula curricula;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private StudyClocks clocks;

    @Inject
    private Completion completion;

    @Inject
    private Directory directory;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    /** The enrolment for an assignment that covers the person; made when there is none. */
    Enrolment enrol(long personId, AssignmentFor assignment, Instant now) {
        Optional<Enrolment> present = enrolments.of(personId, assignment.assignmentId());
        if (present.isPresent()) {
            return present.get();
        }
        clocks.locked(personId, now);
        return enrolments.of(personId, assignment.assignmentId()).orElseGet(() -> make(personId, assignment, now));
    }

    private Enrolment make(long personId, AssignmentFor assignment, Instant now) {
        PublishedCurriculum published = curricula.published(assignment.curriculumVersionId());
        Workplace workplace = directory.workplaces(personId, now).stream()
                .filter(assignment::covers)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Enrolment made = new Enrolment();
        made.personId = personId;
        made.curriculumId = assignment.curriculumId();
        made.versionId = assignment.curriculumVersionId();
        made.assignmentId = assignment.assignmentId();
        made.organisationId = workplace.organisationId();
        made.lessonsTotal = (int) published.lessons().count();
        made.requiredHours = published.requiredHours();
        made.examId = published.examId();
        made.studyBeforeExam = published.studyBeforeExam();
        made.practiceSeed = secrets.seed();
        made.nextLessonVersionId =
                published.lessons().findFirst().map(LessonRef::lessonVersionId).orElse(null);
        made.startedAt = now;
        enrolments.add(made);
        completion.review(made, now); // a curriculum of an exam alone has nothing to study
        audit.append(
                personId, now, "enrolment.create", "enrolment/" + made.id(), made.organisationId, published.title());
        return made;
    }

    /** How far somebody with so much credit is in a lesson that was opened. */
    static LessonProgress progress(LessonRef lesson, Duration credited) {
        return LessonProgress.of(credited, lesson.minutes(), ALL, true);
    }
}
