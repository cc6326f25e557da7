package cn.anxue.course.catalogue;

import cn.anxue.course.curriculum.LessonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that ships with the product. Paths are for {@link Catalogue#open}.
 *
 * @param id unique within its course
 * @param markdown the text; empty unless the lesson is a text, or has notes to its slides or video
 * @param slides paths of the pictures, in order; empty unless slides
 * @param video path of the film, null unless a video
 * @param subtitles path of its WebVTT file, null if it has none
 * @param minutes planned study time
 */
public record CatalogueLesson(
        String id,
        String title,
        LessonKind kind,
        String markdown,
        List<String> slides,
        @Nullable String video,
        @Nullable String subtitles,
        int minutes) {

    public CatalogueLesson {
        slides = List.copyOf(slides);
    }
}
