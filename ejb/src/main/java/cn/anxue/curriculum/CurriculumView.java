package cn.anxue.curriculum;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum: the draft for its owner's administrators, the current published version for others who may assign it.
 *
 * @param availableHours credit hours that all lessons together are planned for
 * @param currentVersionId what people who start now get; null before the first publication
 * @param versionNo of the current version, 0 before the first
 * @param changed whether publishing now would make a new version
 * @param own whether this is the draft
 * @param editable whether the caller may change and publish it
 */
public record CurriculumView(
        long id,
        long organisationId,
        String organisation,
        String title,
        String summary,
        String jobCategory,
        List<CourseLine> courses,
        BigDecimal requiredHours,
        BigDecimal availableHours,
        @Nullable Long examId,
        @Nullable String exam,
        boolean studyBeforeExam,
        int validityMonths,
        CurriculumState state,
        @Nullable Long currentVersionId,
        int versionNo,
        boolean changed,
        boolean own,
        boolean editable,
        int rowVersion) {

    public CurriculumView {
        courses = List.copyOf(courses);
    }

    /** The courses' ids in order. */
    public List<Long> courseIds() {
        return courses.stream().map(CourseLine::id).toList();
    }

    /** A course of the curriculum. */
    public record CourseLine(long id, String title, boolean active, int lessons, int minutes) {}
}
