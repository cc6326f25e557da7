package cn.anxue.learning;

import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is opened: where to resume, and what has been earned.
 *
 * @param resumePoint slide, permille of the text, or second of the video
 * @param nextLessonId null after the last lesson
 */
public record LessonOpened(
        long enrolmentId,
        long lessonVersionId,
        String curriculum,
        String title,
        int number,
        int lessons,
        int resumePoint,
        int creditedSeconds,
        int requiredSeconds,
        boolean completed,
        @Nullable Long previousLessonId,
        @Nullable Long nextLessonId,
        @Nullable String nextLesson) {}
