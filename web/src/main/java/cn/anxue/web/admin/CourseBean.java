package cn.anxue.web.admin;

import cn.anxue.curriculum.CourseInput;
import cn.anxue.curriculum.CourseService;
import cn.anxue.curriculum.CourseView;
import cn.anxue.curriculum.LessonRow;
import cn.anxue.curriculum.LessonService;
import cn.anxue.web.request.Feedback;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/course: a course with its lessons in order. */
@Named
@RequestScoped
public class CourseBean extends RecordBean {

    @Inject
    private CourseService courses;

    @Inject
    private LessonService lessons;

    private long id;
    private @Nullable CourseView course;

    @PostConstruct
    void begin() {
        id = neededId();
        course = courses.get(caller(), id);
    }

    /** Moves a lesson one place up. */
    public @Nullable String up(int row) {
        List<Long> order = new ArrayList<>(
                getCourse().lessons().stream().map(LessonRow::id).toList());
        Collections.swap(order, row, row - 1);
        return act(() -> courses.order(caller(), id, order), "common.saved");
    }

    /** Takes a lesson out; published curricula keep it. */
    public @Nullable String remove(long lesson) {
        return act(() -> lessons.remove(caller(), lesson), "course.lessonRemoved");
    }

    /** Closes an open course, reopens a closed one. */
    public @Nullable String toggle() {
        CourseView now = getCourse();
        CourseInput input = new CourseInput(null, now.title(), now.summary(), !now.active(), now.rowVersion());
        return act(() -> courses.update(caller(), id, input), "common.saved");
    }

    private @Nullable String act(Feedback.Action action, String done) {
        return act(action, done, "/admin/course?id=" + id);
    }

    public CourseView getCourse() {
        return Objects.requireNonNull(course);
    }
}
