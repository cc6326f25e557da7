package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A lesson version with the course that it stands in. */
record PlacedLesson(long courseId, String courseTitle, LessonRef lesson) {

    /** Groups lessons by course; courses come in the order of their first lesson. */
    static List<PublishedCourse> courses(List<PlacedLesson> lessons) {
        Map<Long, List<PlacedLesson>> byCourse = new LinkedHashMap<>();
        for (PlacedLesson lesson : lessons) {
            byCourse.computeIfAbsent(lesson.courseId, id -> new ArrayList<>()).add(lesson);
        }
        return byCourse.values().stream()
                .map(group -> new PublishedCourse(
                        group.get(0).courseId,
                        group.get(0).courseTitle,
                        group.stream().map(PlacedLesson::lesson).toList()))
                .toList();
    }
}
