package cn.anxue.learning;

import cn.anxue.course.curriculum.LessonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum as the person studies it.
 *
 * @param standing how far it is, as on the home page
 * @param summary the curriculum's own words
 * @param lessons all lessons of the pinned version, in order
 */
public record EnrolmentView(AssignedCurriculum standing, String summary, List<Lesson> lessons) {

    public EnrolmentView {
        lessons = List.copyOf(lessons);
    }

    /**
     * One lesson.
     *
     * @param course the title of its course, the same for lessons in a row
     * @param kind TEXT, SLIDES or VIDEO
     * @param creditedSeconds earned in it
     * @param started whether it was opened
     */
    public record Lesson(
            long lessonVersionId,
            String course,
            String title,
            LessonKind kind,
            int minutes,
            int creditedSeconds,
            int percent,
            boolean started,
            boolean completed) {}

    /** The lesson after this one, null after the last. */
    public @Nullable Lesson after(long lessonVersionId) {
        for (int i = 0; i + 1 < lessons.size(); i++) {
            if (lessons.get(i).lessonVersionId() == lessonVersionId) {
                return lessons.get(i + 1);
            }
        }
        return null;
    }
}
