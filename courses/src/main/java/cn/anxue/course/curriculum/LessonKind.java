package cn.anxue.course.curriculum;

/** How a lesson is presented. */
public enum LessonKind {
    TEXT,
    SLIDES,
    VIDEO
}
