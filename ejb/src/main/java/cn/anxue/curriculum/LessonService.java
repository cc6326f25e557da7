package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.COURSE_READ;
import static cn.anxue.identity.Permission.COURSE_WRITE;

import cn.anxue.course.content.SlideDeck;
import cn.anxue.course.content.SlideImage;
import cn.anxue.course.content.UploadRefused;
import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.media.MediaService;
import cn.anxue.media.StoredMedia;
import cn.anxue.media.UploadProblems;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private MediaService media;

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

    /**
     * Turns a PDF into slides for a lesson of the course, one picture a page with the page's own words; nothing is saved
     * to a lesson yet. Runs without a transaction, because painting a hundred pages takes longer than one may last.
     */
    @Requires(COURSE_WRITE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<SlideInput> slides(Caller caller, long courseId, String fileName, InputStream pdf) {
        Course course = course(caller, COURSE_WRITE, courseId);
        try {
            return SlideDeck.fromPdf(pdf, SlideDeck.Limits.STANDARD).stream()
                    .map(slide -> slide(caller, course, fileName, slide))
                    .toList();
        } catch (UploadRefused refused) {
            throw UploadProblems.refusal(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SlideInput slide(Caller caller, Course course, String fileName, SlideImage slide) {
        String name = fileName + "-" + slide.number() + "." + slide.type().extension();
        StoredMedia stored = media.store(caller, course.organisationId, name, new ByteArrayInputStream(slide.bytes()));
        String words = slide.text().strip();
        return new SlideInput(
                stored.id(),
                words.length() <= LessonDrafts.LONGEST_WORDS ? words : words.substring(0, LessonDrafts.LONGEST_WORDS));
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
