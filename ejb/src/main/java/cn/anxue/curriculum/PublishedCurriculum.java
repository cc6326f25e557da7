package cn.anxue.curriculum;

import cn.anxue.course.curriculum.CourseRef;
import cn.anxue.course.curriculum.CurriculumTerms;
import cn.anxue.course.curriculum.LessonRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a curriculum, or (with version 0) the draft as it would be published now.
 *
 * @param versionId 0 for a preview of the draft
 * @param jobCategory code of whom it is for
 * @param requiredHours credit hours (学时) to earn
 * @param examId the exam to pass, or null
 * @param studyBeforeExam whether the exam opens only after all lessons and hours
 * @param validityMonths how long the certificate holds
 * @param organisationId the owner, which issues the certificates
 */
public record PublishedCurriculum(
        long versionId,
        long curriculumId,
        int versionNo,
        String title,
        String summary,
        String jobCategory,
        BigDecimal requiredHours,
        @Nullable Long examId,
        boolean studyBeforeExam,
        int validityMonths,
        long organisationId,
        String organisation,
        Instant publishedAt,
        List<PublishedCourse> courses) {

    public PublishedCurriculum {
        courses = List.copyOf(courses);
    }

    /** All lessons in order. */
    public Stream<LessonRef> lessons() {
        return courses.stream().flatMap(course -> course.lessons().stream());
    }

    /** Planned minutes of all lessons together. */
    public int minutes() {
        return lessons().mapToInt(LessonRef::minutes).sum();
    }

    /** Whether publishing the other one would change nothing for anyone. */
    boolean sameContent(PublishedCurriculum other) {
        return terms().equals(other.terms())
                && summary.equals(other.summary)
                && lessonCourses().equals(other.lessonCourses());
    }

    private List<Long> lessonCourses() {
        return courses.stream().map(PublishedCourse::courseId).toList();
    }

    /** The same in the words of the course library, for its rules. */
    public CurriculumTerms terms() {
        List<CourseRef> refs = courses.stream()
                .map(course -> new CourseRef(course.title(), course.lessons()))
                .toList();
        return new CurriculumTerms(title, jobCategory, requiredHours, refs, examId, validityMonths, studyBeforeExam);
    }
}
