package cn.anxue.learning;

import static cn.anxue.identity.Permission.SIGNED_IN;

import cn.anxue.course.curriculum.LessonRef;
import cn.anxue.curriculum.AssignmentFor;
import cn.anxue.curriculum.Curricula;
import cn.anxue.curriculum.PublishedCourse;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.examination.AttemptRow;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the signed-in person has to learn, and how far it is. */
@Stateless
public class LearningService {

    private static final Comparator<AssignedCurriculum> MOST_URGENT_FIRST = Comparator.comparing(
                    AssignedCurriculum::completed)
            .thenComparing(AssignedCurriculum::dueOn)
            .thenComparing(AssignedCurriculum::assignmentId);

    @Inject
    private Curricula curricula;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private Enroller enroller;

    @Inject
    private Standings standings;

    @Inject
    private Exams exams;

    /** Everything that is assigned to the caller: what is incomplete by due date, then what is complete. */
    @Requires(SIGNED_IN)
    public List<AssignedCurriculum> home(Caller caller) {
        long person = caller.person();
        List<AssignmentFor> assigned = curricula.assignmentsFor(person, caller.now());
        if (assigned.isEmpty()) {
            return List.of();
        }
        Map<Long, Enrolment> begun = enrolments.ofPerson(person).stream()
                .collect(Collectors.toMap(enrolment -> enrolment.assignmentId, Function.identity()));
        Map<Long, AttemptTally> attempts = enrolments.attempts(person);
        return assigned.stream()
                .map(assignment -> {
                    @Nullable Enrolment enrolment = begun.get(assignment.assignmentId());
                    return enrolment == null
                            ? standings.untouched(assignment, caller.now())
                            : standings.of(enrolment, assignment.dueOn(), attempts.get(enrolment.id()), caller.now());
                })
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** The exams that the caller's curricula end with, and the attempts so far. */
    @Requires(SIGNED_IN)
    public OwnExams exams(Caller caller) {
        List<AssignedCurriculum> withExam = home(caller).stream()
                .filter(assigned -> assigned.examId() != null)
                .toList();
        List<AttemptRow> attempts = exams.attemptsOf(caller.person());
        Map<Long, ExamView> views =
                exams.views(attempts.stream().map(AttemptRow::examId).distinct().toList());
        return new OwnExams(
                withExam,
                attempts.stream()
                        .map(attempt -> OwnExams.Attempt.of(attempt, views.get(attempt.examId())))
                        .toList());
    }

    /**
     * Opens an assigned curriculum: the first time pins its present version and the person's workplace. Answers the
     * enrolment's id; again gives the same. Refuses with «not found» what is not assigned to the caller.
     */
    @Requires(SIGNED_IN)
    public long enrol(Caller caller, long assignmentId) {
        AssignmentFor assignment = curricula.assignmentsFor(caller.person(), caller.now()).stream()
                .filter(assigned -> assigned.assignmentId() == assignmentId)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return enroller.enrol(caller.person(), assignment, caller.now()).id();
    }

    /** An own curriculum with its lessons and how far they are. */
    @Requires(SIGNED_IN)
    public EnrolmentView enrolment(Caller caller, long enrolmentId) {
        Enrolment enrolment = enrolments.own(caller.person(), enrolmentId);
        PublishedCurriculum published = curricula.published(enrolment.versionId);
        Map<Long, StudiedLesson> opened = new HashMap<>();
        enrolments.lessons(enrolmentId).forEach(lesson -> opened.put(lesson.lessonVersionId, lesson));
        List<EnrolmentView.Lesson> lessons = new ArrayList<>();
        for (PublishedCourse course : published.courses()) {
            for (LessonRef lesson : course.lessons()) {
                lessons.add(lesson(course, lesson, opened.get(lesson.lessonVersionId())));
            }
        }
        AssignedCurriculum standing = standings.of(
                enrolment,
                enrolments.dueOn(enrolment.assignmentId),
                enrolments.attempts(caller.person()).get(enrolmentId),
                caller.now());
        return new EnrolmentView(standing, published.summary(), lessons);
    }

    private static EnrolmentView.Lesson lesson(
            PublishedCourse course, LessonRef lesson, @Nullable StudiedLesson opened) {
        Duration credited = Duration.ofSeconds(opened == null ? 0 : opened.creditedSeconds);
        boolean completed = opened != null && opened.completedAt != null;
        return new EnrolmentView.Lesson(
                lesson.lessonVersionId(),
                course.title(),
                lesson.title(),
                lesson.kind(),
                lesson.minutes(),
                (int) credited.toSeconds(),
                completed ? 100 : Enroller.progress(lesson, credited).percent(),
                opened != null,
                completed);
    }
}
