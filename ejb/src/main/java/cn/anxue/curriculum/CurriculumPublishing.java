package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.course.curriculum.PublishCheck;
import cn.anxue.course.curriculum.PublishProblem;
import cn.anxue.course.progress.StudyRules;
import cn.anxue.examination.ExamState;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Freezes a draft as a new version. */
@Dependent
class CurriculumPublishing {

    @Inject
    private CurriculumRepository curricula;

    @Inject
    private CurriculumDrafts drafts;

    @Inject
    private Curricula published;

    @Inject
    private Exams exams;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** The current version after publication; the same content again makes no new one. */
    PublishedCurriculum publish(Caller caller, Curriculum draft) {
        PublishedCurriculum content = drafts.preview(caller, draft);
        if (!changed(draft, content)) {
            return published.published(current(draft));
        }
        List<Problem> problems = problems(draft, content);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (draft.examId != null) {
            publishExam(caller, draft.examId);
        }
        CurriculumVersion made = freeze(caller, draft, content);
        draft.currentVersionId = made.id();
        curricula.flush();
        audit.append(
                caller.personId(),
                caller.now(),
                "curriculum.publish",
                "curriculum/" + draft.id(),
                draft.organisationId,
                draft.title + " · " + made.versionNo);
        return published.published(made.id());
    }

    /** Whether publishing now would make a new version. */
    boolean changed(Curriculum draft, PublishedCurriculum content) {
        return draft.currentVersionId == null
                || !published.published(draft.currentVersionId).sameContent(content);
    }

    private static long current(Curriculum draft) {
        if (draft.currentVersionId == null) {
            throw new IllegalStateException("never published");
        }
        return draft.currentVersionId;
    }

    private List<Problem> problems(Curriculum draft, PublishedCurriculum content) {
        List<Problem> found = new ArrayList<>();
        if (!draft.active) {
            found.add(Problem.of("", "curriculumClosed"));
        }
        drafts.courses(draft).stream()
                .filter(course -> !course.active)
                .forEach(course -> found.add(Problem.of("courseIds", "curriculumCourseClosed", course.title)));
        PublishCheck.problems(content.terms(), StudyRules.STANDARD).stream()
                .map(CurriculumPublishing::problem)
                .forEach(found::add);
        return found;
    }

    private static Problem problem(PublishProblem found) {
        String field =
                switch (found.code()) {
                    case TITLE_MISSING, TITLE_TOO_LONG -> "title";
                    case JOB_CATEGORY_MISSING -> "jobCategory";
                    case HOURS_NEGATIVE, HOURS_NOT_REACHABLE -> "requiredHours";
                    case VALIDITY_OUT_OF_RANGE -> "validityMonths";
                    case NOTHING_TO_DO,
                            COURSE_TITLE_MISSING,
                            COURSE_WITHOUT_LESSON,
                            LESSON_TITLE_MISSING,
                            LESSON_WITHOUT_TIME,
                            LESSON_TWICE -> "courseIds";
                };
        return Problem.of(field, "publish." + found.code(), found.subject());
    }

    private void publishExam(Caller caller, long examId) {
        ExamView exam = exams.view(examId);
        if (exam.state() != ExamState.PUBLISHED) {
            directory.organisation(caller, CURRICULUM_WRITE, exam.organisationId());
        }
        exams.publish(caller, examId);
    }

    private CurriculumVersion freeze(Caller caller, Curriculum draft, PublishedCurriculum content) {
        CurriculumVersion made = new CurriculumVersion();
        made.curriculumId = draft.id();
        made.versionNo = draft.currentVersionId == null
                ? 1
                : published.published(draft.currentVersionId).versionNo() + 1;
        made.title = content.title();
        made.summary = content.summary();
        made.jobCategory = content.jobCategory();
        made.requiredHours = content.requiredHours();
        made.examId = content.examId();
        made.studyBeforeExam = content.studyBeforeExam();
        made.validityMonths = content.validityMonths();
        made.publishedAt = caller.now();
        made.publishedBy = caller.personId();
        curricula.add(made);
        freezeLessons(made, content);
        return made;
    }

    private void freezeLessons(CurriculumVersion version, PublishedCurriculum content) {
        int ordinal = 0;
        for (PublishedCourse course : content.courses()) {
            for (var lesson : course.lessons()) {
                CurriculumVersionLesson place = new CurriculumVersionLesson();
                place.ownerId = version.id();
                place.ordinal = ++ordinal;
                place.courseId = course.courseId();
                place.courseTitle = course.title();
                place.lessonVersionId = lesson.lessonVersionId();
                curricula.add(place);
            }
        }
    }
}
