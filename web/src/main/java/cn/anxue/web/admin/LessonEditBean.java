package cn.anxue.web.admin;

import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.curriculum.CourseService;
import cn.anxue.curriculum.CourseView;
import cn.anxue.curriculum.LessonInput;
import cn.anxue.curriculum.LessonService;
import cn.anxue.curriculum.LessonView;
import cn.anxue.curriculum.SlideInput;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/lesson-edit: a new lesson of a course, or the next version of one. */
@Named
@RequestScoped
public class LessonEditBean extends RecordBean {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private CourseService courses;

    @Inject
    private LessonService lessons;

    private @Nullable Long id;
    private @Nullable CourseView course;
    private @Nullable String title;
    private LessonKind kind = LessonKind.TEXT;
    private @Nullable String body;
    private @Nullable String slides;
    private @Nullable Long videoId;
    private @Nullable Long subtitlesId;
    private @Nullable Integer minutes = 10;
    private @Nullable Integer rowVersion;

    @PostConstruct
    void begin() {
        id = optionalId();
        if (id == null) {
            course = courses.get(caller(), Requests.neededId(request(), "course"));
        } else {
            LessonView found = lessons.get(caller(), id);
            course = courses.get(caller(), found.courseId());
            read(found);
        }
        if (!getCourse().editable()) {
            throw Refusal.notFound();
        }
    }

    private void read(LessonView found) {
        title = found.title();
        kind = found.kind();
        body = found.body();
        slides = JSON.toJson(found.slides());
        videoId = found.videoId();
        subtitlesId = found.subtitlesId();
        minutes = found.minutes();
        rowVersion = found.rowVersion();
    }

    /** Saves and leads to the course. */
    public @Nullable String save() {
        return act(
                this::store, "common.saved", "/admin/course?id=" + getCourse().id());
    }

    private void store() {
        LessonInput input =
                new LessonInput(title, kind, body, slideInputs(), videoId, subtitlesId, minutes, rowVersion);
        if (id == null) {
            lessons.add(caller(), getCourse().id(), input);
        } else {
            lessons.update(caller(), id, input);
        }
    }

    /** The slides as the page's script keeps them: a list of media ids with words. */
    private List<SlideInput> slideInputs() {
        if (slides == null || slides.isBlank()) {
            return List.of();
        }
        try {
            return List.of(JSON.fromJson(slides, SlideInput[].class));
        } catch (JsonbException e) {
            throw Refusal.invalid("slides", "malformedJson");
        }
    }

    public CourseView getCourse() {
        return Objects.requireNonNull(course);
    }

    public List<LessonKind> getKinds() {
        return List.of(LessonKind.values());
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public LessonKind getKind() {
        return kind;
    }

    public void setKind(LessonKind kind) {
        this.kind = kind;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getSlides() {
        return slides;
    }

    public void setSlides(@Nullable String slides) {
        this.slides = slides;
    }

    public @Nullable Long getVideoId() {
        return videoId;
    }

    public void setVideoId(@Nullable Long videoId) {
        this.videoId = videoId;
    }

    public @Nullable Long getSubtitlesId() {
        return subtitlesId;
    }

    public void setSubtitlesId(@Nullable Long subtitlesId) {
        this.subtitlesId = subtitlesId;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
