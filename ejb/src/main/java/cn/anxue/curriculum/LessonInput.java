package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as an author writes it. Only what belongs to its kind is kept.
 *
 * @param body CommonMark: the text of a TEXT lesson, optional notes for the other kinds; pictures as {@code media:123}
 * @param slides for SLIDES: the pictures in order
 * @param videoId for VIDEO: the uploaded film
 * @param subtitlesId for VIDEO: WebVTT, optional
 * @param minutes planned study time, 1–480
 * @param rowVersion as last read; null skips the check
 */
public record LessonInput(
        @Nullable String title,
        @Nullable LessonKind kind,
        @Nullable String body,
        @Nullable List<SlideInput> slides,
        @Nullable Long videoId,
        @Nullable Long subtitlesId,
        @Nullable Integer minutes,
        @Nullable Integer rowVersion) {}
