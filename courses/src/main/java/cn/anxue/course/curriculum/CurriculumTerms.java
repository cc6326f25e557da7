package cn.anxue.course.curriculum;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a curriculum promises and demands.
 *
 * @param jobCategory whom it is for
 * @param requiredHours credit hours (学时) that must be earned; may be zero
 * @param examId the exam to pass, null if there is none
 * @param validityMonths how long the certificate is valid
 * @param studyBeforeExam whether the exam opens only after all lessons and hours
 */
public record CurriculumTerms(
        String title,
        String jobCategory,
        BigDecimal requiredHours,
        List<CourseRef> courses,
        @Nullable Long examId,
        int validityMonths,
        boolean studyBeforeExam) {

    public CurriculumTerms {
        courses = List.copyOf(courses);
    }

    /** All lessons of all courses, in order. */
    public Stream<LessonRef> lessons() {
        return courses.stream().flatMap(course -> course.lessons().stream());
    }

    /** Planned minutes of all lessons together. */
    public int minutes() {
        return lessons().mapToInt(LessonRef::minutes).sum();
    }
}
