package cn.anxue.course.curriculum;

import cn.anxue.course.curriculum.PublishProblem.Code;
import cn.anxue.course.progress.CreditHours;
import cn.anxue.course.progress.StudyRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true before a curriculum is published; what passes here can be completed by a worker. */
public final class PublishCheck {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_VALIDITY_MONTHS = 600;

    private final List<PublishProblem> problems = new ArrayList<>();

    private PublishCheck() {}

    /** All problems, in the order of the form; empty if it may be published. */
    public static List<PublishProblem> problems(CurriculumTerms terms, StudyRules rules) {
        PublishCheck check = new PublishCheck();
        check.curriculum(terms);
        terms.courses().forEach(check::course);
        check.lessonsOnce(terms);
        check.hours(terms, rules);
        if (terms.validityMonths() < 1 || terms.validityMonths() > LONGEST_VALIDITY_MONTHS) {
            check.found(Code.VALIDITY_OUT_OF_RANGE, "");
        }
        return List.copyOf(check.problems);
    }

    private void curriculum(CurriculumTerms terms) {
        if (terms.title().isBlank()) {
            found(Code.TITLE_MISSING, "");
        }
        if (terms.title().length() > LONGEST_TITLE) {
            found(Code.TITLE_TOO_LONG, "");
        }
        if (terms.jobCategory().isBlank()) {
            found(Code.JOB_CATEGORY_MISSING, "");
        }
        if (terms.lessons().findAny().isEmpty() && terms.examId() == null) {
            found(Code.NOTHING_TO_DO, "");
        }
    }

    private void course(CourseRef course) {
        if (course.title().isBlank()) {
            found(Code.COURSE_TITLE_MISSING, "");
        }
        if (course.lessons().isEmpty()) {
            found(Code.COURSE_WITHOUT_LESSON, course.title());
        }
        for (LessonRef lesson : course.lessons()) {
            if (lesson.title().isBlank()) {
                found(Code.LESSON_TITLE_MISSING, course.title());
            }
            if (lesson.minutes() < 1) {
                found(Code.LESSON_WITHOUT_TIME, lesson.title());
            }
        }
    }

    private void lessonsOnce(CurriculumTerms terms) {
        Set<Long> seen = new HashSet<>();
        terms.lessons()
                .filter(lesson -> !seen.add(lesson.lessonVersionId()))
                .forEach(lesson -> found(Code.LESSON_TWICE, lesson.title()));
    }

    private void hours(CurriculumTerms terms, StudyRules rules) {
        if (terms.requiredHours().signum() < 0) {
            found(Code.HOURS_NEGATIVE, "");
        }
        if (terms.requiredHours().compareTo(CreditHours.of(Duration.ofMinutes(terms.minutes()), rules)) > 0) {
            found(Code.HOURS_NOT_REACHABLE, "");
        }
    }

    private void found(Code code, String subject) {
        problems.add(new PublishProblem(code, subject));
    }
}
