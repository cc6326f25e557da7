package cn.anxue.curriculum;

/** A course with its organisation's name. */
record OwnedCourse(Course course, String organisation) {}
