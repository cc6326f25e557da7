package cn.anxue.course.progress;

import java.time.Duration;

/**
 * How far one person is in one lesson.
 *
 * @param credited study time earned in it
 * @param required study time that completes it
 * @param reachedEnd whether the last slide, the end of the text or of the video was shown; informs, and decides only
 *     for lessons that require no time
 */
public record LessonProgress(Duration credited, Duration required, boolean reachedEnd) {

    /** A lesson planned for so many minutes, completed at a share of them (100 = all). */
    public static LessonProgress of(Duration credited, int minutes, int sharePercent, boolean reachedEnd) {
        long seconds = minutes * 60L * sharePercent / 100;
        return new LessonProgress(credited, Duration.ofSeconds(seconds), reachedEnd);
    }

    public boolean completed() {
        return required.isZero() ? reachedEnd : credited.compareTo(required) >= 0;
    }

    /** 0 to 100, rounded down, 100 only when completed. */
    public int percent() {
        if (completed()) {
            return 100;
        }
        return required.isZero() ? 0 : (int) (credited.toSeconds() * 100 / required.toSeconds());
    }

    /** What is missing; zero when completed. */
    public Duration remaining() {
        Duration missing = required.minus(credited);
        return missing.isNegative() ? Duration.ZERO : missing;
    }
}
