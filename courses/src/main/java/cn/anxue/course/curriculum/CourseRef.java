package cn.anxue.course.curriculum;

import java.util.List;

/** A course within a curriculum, its lessons in order. */
public record CourseRef(String title, List<LessonRef> lessons) {

    public CourseRef {
        lessons = List.copyOf(lessons);
    }
}
