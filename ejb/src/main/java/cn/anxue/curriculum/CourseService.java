package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.COURSE_READ;
import static cn.anxue.identity.Permission.COURSE_WRITE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Courses and the order of their lessons. */
@Stateless
public class CourseService {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_SUMMARY = 1000;

    @Inject
    private CourseRepository courses;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** Sorts: title, organisation, createdAt. Filters: q (title), organisationId (its subtree), state=closed. */
    @Requires(COURSE_READ)
    public Slice<CourseRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(COURSE_READ);
        List<OwnedCourse> found = courses.list(scope, query);
        Map<Long, List<PlacedVersion>> lessons =
                courses.lessons(found.stream().map(owned -> owned.course().id()).toList()).stream()
                        .collect(Collectors.groupingBy(placed -> placed.lesson().courseId));
        List<CourseRow> rows = found.stream()
                .map(owned -> row(owned, lessons.getOrDefault(owned.course().id(), List.of())))
                .toList();
        return Slice.of(rows, courses.count(scope, query), query);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(COURSE_READ)
    public CourseView get(Caller caller, long id) {
        return view(caller, visible(caller, COURSE_READ, id));
    }

    /** @return the id of the new course */
    @Requires(COURSE_WRITE)
    public long create(Caller caller, CourseInput input) {
        OrganisationView organisation =
                directory.organisation(caller, COURSE_WRITE, Inputs.present("organisationId", input.organisationId()));
        Course made = new Course();
        made.organisationId = organisation.id();
        made.createdAt = caller.now();
        fill(made, input);
        courses.add(made);
        record(caller, made, "course.create", made.title);
        return made.id();
    }

    /** Changes title and summary, closes or reopens. */
    @Requires(COURSE_WRITE)
    public CourseView update(Caller caller, long id, CourseInput input) {
        Course found = visible(caller, COURSE_WRITE, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        fill(found, input);
        courses.flush();
        record(caller, found, "course.update", found.title);
        return view(caller, found);
    }

    /** Takes the course out of the lists; published curricula keep its lessons. Closing again changes nothing. */
    @Requires(COURSE_WRITE)
    public void close(Caller caller, long id) {
        Course found = visible(caller, COURSE_WRITE, id);
        if (found.active) {
            found.active = false;
            record(caller, found, "course.close", found.title);
        }
    }

    /** Puts the lessons into this order; refuses unless these are exactly the course's lessons. */
    @Requires(COURSE_WRITE)
    public CourseView order(Caller caller, long id, List<Long> lessonIds) {
        Course found = visible(caller, COURSE_WRITE, id);
        Map<Long, Lesson> lessons = courses.lessons(List.of(id)).stream()
                .map(PlacedVersion::lesson)
                .collect(Collectors.toMap(Lesson::id, Function.identity()));
        if (lessonIds.size() != lessons.size() || !new HashSet<>(lessonIds).equals(lessons.keySet())) {
            throw Refusal.invalid("lessonIds", "curriculumLessonOrder");
        }
        for (int i = 0; i < lessonIds.size(); i++) {
            Objects.requireNonNull(lessons.get(lessonIds.get(i))).ordinal = i + 1;
        }
        courses.flush();
        record(caller, found, "course.order", lessonIds.toString());
        return view(caller, found);
    }

    private static void fill(Course course, CourseInput input) {
        course.title = Inputs.text("title", input.title(), LONGEST_TITLE);
        course.summary = orEmpty(Inputs.optionalText("summary", input.summary(), LONGEST_SUMMARY));
        course.active = input.active() == null || input.active();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Course visible(Caller caller, Permission permission, long id) {
        Course found = courses.find(id).orElseThrow(Refusal::notFound);
        directory.organisation(caller, permission, found.organisationId);
        return found;
    }

    private static CourseRow row(OwnedCourse owned, List<PlacedVersion> lessons) {
        Course course = owned.course();
        int minutes =
                lessons.stream().mapToInt(lesson -> lesson.version().minutes).sum();
        return new CourseRow(
                course.id(),
                course.title,
                course.organisationId,
                owned.organisation(),
                course.active,
                lessons.size(),
                minutes);
    }

    private CourseView view(Caller caller, Course course) {
        OrganisationView organisation = directory.organisation(course.organisationId);
        return new CourseView(
                course.id(),
                course.organisationId,
                organisation.name(),
                course.title,
                course.summary,
                course.active,
                courses.lessons(List.of(course.id())).stream()
                        .map(PlacedVersion::row)
                        .toList(),
                caller.may(COURSE_WRITE, organisation.treePath()),
                course.rowVersion);
    }

    private void record(Caller caller, Course course, String act, String detail) {
        audit.append(caller.personId(), caller.now(), act, "course/" + course.id(), course.organisationId, detail);
    }
}
