package cn.anxue.curriculum;

import static cn.anxue.curriculum.CourseService.orEmpty;
import static cn.anxue.identity.Permission.COURSE_READ;
import static cn.anxue.identity.Permission.CURRICULUM_READ;

import cn.anxue.course.curriculum.PublishCheck;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills drafts from inputs, and reads them as they would be published now. */
@Dependent
class CurriculumDrafts {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1000);
    private static final int MOST_COURSES = 50;

    @Inject
    private CurriculumRepository curricula;

    @Inject
    private CourseRepository courses;

    @Inject
    private Directory directory;

    @Inject
    private Exams exams;

    void fill(Caller caller, Curriculum draft, CurriculumInput input) {
        draft.title = Inputs.text("title", input.title(), PublishCheck.LONGEST_TITLE);
        draft.summary = orEmpty(Inputs.optionalText("summary", input.summary(), CourseService.LONGEST_SUMMARY));
        draft.jobCategory = directory.jobCategory("jobCategory", input.jobCategory());
        draft.requiredHours = hours(input.requiredHours());
        draft.examId = exam(caller, draft.examId, input.examId());
        draft.studyBeforeExam = input.studyBeforeExam() == null || input.studyBeforeExam();
        draft.validityMonths = Inputs.between(
                "validityMonths",
                Inputs.present("validityMonths", input.validityMonths()),
                1,
                PublishCheck.LONGEST_VALIDITY_MONTHS);
        draft.active = input.active() == null || input.active();
    }

    private static BigDecimal hours(@Nullable BigDecimal given) {
        BigDecimal hours = given == null ? BigDecimal.ZERO : given.stripTrailingZeros();
        if (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw Refusal.invalid("requiredHours", "outOfRange", 0, MOST_HOURS);
        }
        if (hours.scale() > 2) {
            throw Refusal.invalid("requiredHours", "curriculumHoursScale");
        }
        return hours.setScale(2);
    }

    /** A newly chosen exam must be readable for the caller; one that stands there already may stay. */
    private @Nullable Long exam(Caller caller, @Nullable Long present, @Nullable Long wanted) {
        if (wanted != null && !Objects.equals(present, wanted)) {
            directory.organisation(caller, CURRICULUM_READ, exams.view(wanted).organisationId());
        }
        return wanted;
    }

    /** Puts the courses into this order; newly chosen ones must be open and readable for the caller. */
    void placeCourses(Caller caller, Curriculum draft, @Nullable List<Long> wanted) {
        List<Long> ids = wanted == null ? List.of() : wanted;
        List<CurriculumCourse> places = curricula.courses(draft.id());
        checkCourses(caller, ids, places.stream().map(place -> place.courseId).toList());
        for (int i = 0; i < ids.size(); i++) {
            CurriculumCourse place = i < places.size() ? places.get(i) : newPlace(draft, i + 1);
            place.courseId = ids.get(i);
            if (i >= places.size()) {
                curricula.add(place);
            }
        }
        places.stream().skip(ids.size()).forEach(curricula::remove);
    }

    private static CurriculumCourse newPlace(Curriculum draft, int ordinal) {
        CurriculumCourse place = new CurriculumCourse();
        place.ownerId = draft.id();
        place.ordinal = ordinal;
        return place;
    }

    private void checkCourses(Caller caller, List<Long> ids, List<Long> present) {
        if (ids.stream().anyMatch(Objects::isNull) || new HashSet<>(ids).size() < ids.size()) {
            throw Refusal.invalid("courseIds", "curriculumCourseTwice");
        }
        Inputs.between("courseIds", ids.size(), 0, MOST_COURSES);
        Map<Long, Course> found =
                courses.courses(ids).stream().collect(Collectors.toMap(Course::id, Function.identity()));
        for (Long id : ids) {
            Course course = found.get(id);
            if (course == null || !(present.contains(id) || offered(caller, course))) {
                throw Refusal.invalid("courseIds", "curriculumCourseUnknown", id);
            }
        }
    }

    private boolean offered(Caller caller, Course course) {
        return course.active
                && caller.may(
                        COURSE_READ,
                        directory.organisation(course.organisationId).treePath());
    }

    /** The draft's courses in order. */
    List<Course> courses(Curriculum draft) {
        List<Long> ids = curricula.courses(draft.id()).stream()
                .map(place -> place.courseId)
                .toList();
        Map<Long, Course> found =
                courses.courses(ids).stream().collect(Collectors.toMap(Course::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    /** The present lessons of the courses, in order; courses without a lesson have an empty list. */
    List<PublishedCourse> content(List<Course> inOrder) {
        Map<Long, List<PlacedVersion>> lessons = courses
                .lessons(inOrder.stream().map(Course::id).toList())
                .stream()
                .collect(Collectors.groupingBy(placed -> placed.lesson().courseId));
        return inOrder.stream()
                .map(course -> new PublishedCourse(
                        course.id(),
                        course.title,
                        lessons.getOrDefault(course.id(), List.of()).stream()
                                .map(placed -> placed.version().ref())
                                .toList()))
                .toList();
    }

    /** The draft as it would be published now. */
    PublishedCurriculum preview(Caller caller, Curriculum draft) {
        return new PublishedCurriculum(
                0,
                draft.id(),
                0,
                draft.title,
                draft.summary,
                draft.jobCategory,
                draft.requiredHours,
                draft.examId,
                draft.studyBeforeExam,
                draft.validityMonths,
                draft.organisationId,
                directory.organisation(draft.organisationId).name(),
                caller.now(),
                content(courses(draft)));
    }
}
