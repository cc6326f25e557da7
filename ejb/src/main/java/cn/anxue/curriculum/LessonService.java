package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.COURSE_READ;
import static cn.anxue.identity.Permission.COURSE_WRITE;

import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lessons of courses. An edit makes a new version; curricula that are published keep theirs. */
@Stateless
public class LessonService {

    @Inject
    private CourseRepository courses;

    @Inject
    private LessonDrafts drafts;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(COURSE_READ)
    public LessonView get(Caller caller, long id) {
        Lesson lesson = courses.lesson(id).orElseThrow(Refusal::notFound);
        return view(caller, lesson, course(caller, COURSE_READ, lesson.courseId));
    }

    /**
     * Adds a lesson at the end of a course.
     *
     * @return its id
     */
    @Requires(COURSE_WRITE)
    public long add(Caller caller, long courseId, LessonInput input) {
        Course course = course(caller, COURSE_WRITE, courseId);
        LessonDraft draft = drafts.check(caller, input, Set.of());
        Lesson made = new Lesson();
        made.courseId = courseId;
        made.ordinal = 1
                + courses.lessons(List.of(courseId)).stream()
                        .mapToInt(placed -> placed.lesson().ordinal)
                        .max()
                        .orElse(0);
        made.active = true;
        courses.add(made);
        save(caller, made, draft, 1);
        record(caller, course, made, "lesson.create", draft.title());
        return made.id();
    }

    /** Saves a new version when something changed; the same again changes nothing. */
    @Requires(COURSE_WRITE)
    public LessonView update(Caller caller, long id, LessonInput input) {
        Lesson lesson = courses.lesson(id).orElseThrow(Refusal::notFound);
        Course course = course(caller, COURSE_WRITE, lesson.courseId);
        Inputs.sameVersion(input.rowVersion(), lesson.rowVersion);
        LessonVersion present = courses.version(lesson.currentVersionId).orElseThrow();
        LessonDraft before = LessonDraft.of(present, courses.slides(present.id()));
        LessonDraft draft = drafts.check(caller, input, before.files());
        if (!draft.equals(before)) {
            save(caller, lesson, draft, present.versionNo + 1);
            courses.flush();
            record(caller, course, lesson, "lesson.update", draft.title());
        }
        return view(caller, lesson, course);
    }

    /** Takes the lesson out of its course; published curricula keep it. */
    @Requires(COURSE_WRITE)
    public void remove(Caller caller, long id) {
        Lesson lesson = courses.lesson(id).orElseThrow(Refusal::notFound);
        Course course = course(caller, COURSE_WRITE, lesson.courseId);
        lesson.active = false;
        record(caller, course, lesson, "lesson.remove", null);
    }

    /** What a worker would see of an unsaved lesson: its HTML, by the renderer of study pages. */
    @Requires(COURSE_WRITE)
    public String preview(Caller caller, @Nullable String body) {
        return LessonPages.html(body == null ? "" : body);
    }

    private void save(Caller caller, Lesson lesson, LessonDraft draft, int versionNo) {
        LessonVersion made = draft.version(lesson.id(), versionNo);
        made.createdAt = caller.now();
        made.createdBy = caller.personId();
        courses.add(made);
        draft.slides(made.id()).forEach(courses::add);
        lesson.currentVersionId = made.id();
    }

    private Course course(Caller caller, Permission permission, long id) {
        Course found = courses.find(id).orElseThrow(Refusal::notFound);
        directory.organisation(caller, permission, found.organisationId);
        return found;
    }

    private LessonView view(Caller caller, Lesson lesson, Course course) {
        LessonVersion version = courses.version(lesson.currentVersionId).orElseThrow();
        List<LessonSlide> slides = courses.slides(version.id());
        OrganisationView organisation = directory.organisation(course.organisationId);
        return new LessonView(
                lesson.id(),
                course.id(),
                course.title,
                course.organisationId,
                version.versionNo,
                version.createdAt,
                version.title,
                version.kind,
                version.body,
                version.kind == LessonKind.SLIDES ? LessonDraft.inputs(slides) : List.of(),
                version.videoId,
                version.subtitlesId,
                version.minutes,
                LessonPages.page(version, slides),
                caller.may(COURSE_WRITE, organisation.treePath()),
                lesson.rowVersion);
    }

    private void record(Caller caller, Course course, Lesson lesson, String act, @Nullable String detail) {
        audit.append(caller.personId(), caller.now(), act, "lesson/" + lesson.id(), course.organisationId, detail);
    }
}
