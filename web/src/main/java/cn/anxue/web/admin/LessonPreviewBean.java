package cn.anxue.web.admin;

import cn.anxue.curriculum.LessonService;
import cn.anxue.curriculum.LessonView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/lesson-preview: a lesson as a worker sees it. */
@Named
@RequestScoped
public class LessonPreviewBean extends RecordBean {

    @Inject
    private LessonService lessons;

    private @Nullable LessonView lesson;

    @PostConstruct
    void begin() {
        lesson = lessons.get(caller(), neededId());
    }

    public LessonView getLesson() {
        return Objects.requireNonNull(lesson);
    }
}
