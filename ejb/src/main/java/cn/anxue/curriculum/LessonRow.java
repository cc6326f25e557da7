package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonKind;

/** A lesson in its course's list, as its current version has it. */
public record LessonRow(long id, long versionId, int versionNo, String title, LessonKind kind, int minutes) {}
