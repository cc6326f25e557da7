package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its author sees it.
 *
 * @param body CommonMark source
 * @param page what a worker sees of it
 * @param editable whether the caller may change it
 */
public record LessonView(
        long id,
        long courseId,
        String course,
        long organisationId,
        int versionNo,
        Instant savedAt,
        String title,
        LessonKind kind,
        String body,
        List<SlideInput> slides,
        @Nullable Long videoId,
        @Nullable Long subtitlesId,
        int minutes,
        LessonContent page,
        boolean editable,
        int rowVersion) {

    public LessonView {
        slides = List.copyOf(slides);
    }
}
