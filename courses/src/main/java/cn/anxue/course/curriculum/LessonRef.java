package cn.anxue.course.curriculum;

/**
 * A lesson as a published curriculum holds it: the version is fixed, so later edits do not change it under anyone.
 *
 * @param minutes planned study time in minutes
 */
public record LessonRef(long lessonVersionId, String title, LessonKind kind, int minutes) {}
