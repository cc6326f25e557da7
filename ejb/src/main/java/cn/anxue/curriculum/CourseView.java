package cn.anxue.curriculum;

import java.util.List;

/**
 * A course with its lessons in order.
 *
 * @param editable whether the caller may change it
 */
public record CourseView(
        long id,
        long organisationId,
        String organisation,
        String title,
        String summary,
        boolean active,
        List<LessonRow> lessons,
        boolean editable,
        int rowVersion) {

    public CourseView {
        lessons = List.copyOf(lessons);
    }

    /** Planned study time of all lessons. */
    public int minutes() {
        return lessons.stream().mapToInt(LessonRow::minutes).sum();
    }
}
