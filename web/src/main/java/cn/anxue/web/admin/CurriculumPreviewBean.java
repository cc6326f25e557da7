package cn.anxue.web.admin;

import cn.anxue.curriculum.CurriculumService;
import cn.anxue.curriculum.LessonContent;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/curriculum-preview: what a worker would see, and one of its lessons. */
@Named
@RequestScoped
public class CurriculumPreviewBean {

    @Inject
    private CurriculumService curricula;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable PublishedCurriculum preview;
    private @Nullable LessonContent lesson;

    /** Reads the curriculum of the parameter {@code id} and the lesson version of {@code lesson}, if there is one. */
    public void load() {
        long id = Requests.neededId(request, "id");
        preview = curricula.preview(callers.current(), id);
        @Nullable Long wanted = Requests.id(request, "lesson");
        lesson = wanted == null ? null : curricula.previewLesson(callers.current(), id, wanted);
    }

    public PublishedCurriculum getPreview() {
        return Objects.requireNonNull(preview);
    }

    public @Nullable LessonContent getLesson() {
        return lesson;
    }
}
