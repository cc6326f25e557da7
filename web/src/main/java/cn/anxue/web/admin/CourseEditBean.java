package cn.anxue.web.admin;

import cn.anxue.curriculum.CourseInput;
import cn.anxue.curriculum.CourseService;
import cn.anxue.curriculum.CourseView;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Behind /admin/course-edit: a new course, or the title and summary of one. */
@Named
@RequestScoped
public class CourseEditBean extends RecordBean {

    @Inject
    private CourseService courses;

    private @Nullable Long id;
    private @Nullable Long organisationId;
    private @Nullable String title;
    private @Nullable String summary;
    private boolean active = true;
    private @Nullable Integer rowVersion;

    @PostConstruct
    void begin() {
        if (!caller().may(Permission.COURSE_WRITE)) {
            throw Refusal.notFound();
        }
        id = optionalId();
        if (id != null) {
            CourseView found = courses.get(caller(), id);
            title = found.title();
            summary = found.summary();
            active = found.active();
            rowVersion = found.rowVersion();
        }
    }

    /** Saves and leads to the course. */
    public @Nullable String save() {
        CourseInput input = new CourseInput(organisationId, title, summary, active, rowVersion);
        long[] saved = new long[1];
        if (!feedback().attempt(() -> saved[0] = store(input))) {
            return null;
        }
        feedback().done("common.saved");
        return "/admin/course?faces-redirect=true&id=" + saved[0];
    }

    private long store(CourseInput input) {
        return id == null
                ? courses.create(caller(), input)
                : courses.update(caller(), id, input).id();
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
