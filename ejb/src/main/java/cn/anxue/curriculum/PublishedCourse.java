package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonRef;
import java.util.List;

/** A course of a published curriculum: its title and lesson versions as they were then, in order. */
public record PublishedCourse(long courseId, String title, List<LessonRef> lessons) {

    public PublishedCourse {
        lessons = List.copyOf(lessons);
    }

    /** Planned minutes of its lessons. */
    public int minutes() {
        return lessons.stream().mapToInt(LessonRef::minutes).sum();
    }
}
