package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker sees of a lesson version.
 *
 * @param html safe HTML: the text of a TEXT lesson, the notes (maybe none) beside slides or a video
 * @param slides the pictures in order, empty unless SLIDES
 * @param video address of the film, null unless VIDEO
 * @param subtitles address of its WebVTT file, or null
 * @param minutes planned study time
 */
public record LessonContent(
        long lessonVersionId,
        String title,
        LessonKind kind,
        String html,
        List<Slide> slides,
        @Nullable String video,
        @Nullable String subtitles,
        int minutes) {

    public LessonContent {
        slides = List.copyOf(slides);
    }

    /**
     * One picture.
     *
     * @param address on this server
     * @param words what it says, for readers who do not see it; may be empty
     */
    public record Slide(String address, String words) {}
}
