package cn.anxue.course.progress;

import java.time.Instant;

/**
 * A sign of life from an open lesson.
 *
 * @param lessonId which lesson the page shows
 * @param visible whether the page was in front
 * @param active whether the person touched, scrolled, typed, or a video played since the last beat
 * @param now the server's time at arrival; a client's time is never used
 */
public record Beat(long lessonId, boolean visible, boolean active, Instant now) {}
