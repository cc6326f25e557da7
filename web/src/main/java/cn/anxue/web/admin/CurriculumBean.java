package cn.anxue.web.admin;

import cn.anxue.curriculum.AssignmentInput;
import cn.anxue.curriculum.AssignmentRow;
import cn.anxue.curriculum.AssignmentService;
import cn.anxue.curriculum.CurriculumInput;
import cn.anxue.curriculum.CurriculumService;
import cn.anxue.curriculum.CurriculumState;
import cn.anxue.curriculum.CurriculumVersionRow;
import cn.anxue.curriculum.CurriculumView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Words;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Behind /admin/curriculum: a curriculum, its publication, and for whom it is due. */
@Named
@RequestScoped
public class CurriculumBean extends RecordBean {

    @Inject
    private CurriculumService curricula;

    @Inject
    private AssignmentService assignments;

    @Inject
    private Words words;

    private long id;
    private @Nullable CurriculumView curriculum;
    private @Nullable ListPage page;
    private @Nullable Slice<AssignmentRow> assigned;
    private List<CurriculumVersionRow> versions = List.of();
    private Map<String, String> jobs = Map.of();
    private @Nullable Long organisationId;
    private @Nullable String jobCategory;
    private @Nullable LocalDate dueOn;

    /** Before Faces asks which rows and buttons there are. */
    @PostConstruct
    void begin() {
        Caller caller = caller();
        id = neededId();
        curriculum = curricula.get(caller, id);
        versions = curricula.versions(caller, id);
        jobs = new TreeMap<>(words.jobs(caller));
        ListPage asked = ListPage.of(request(), "id", "state");
        page = asked;
        assigned = assignments.list(caller, asked.query().with("curriculumId", String.valueOf(id)));
    }

    /** Makes the draft the version that people get; what stands in the way is named on the page. */
    public @Nullable String publish() {
        return act(() -> curricula.publish(caller(), id), "curriculum.published");
    }

    /** Ends assigning, or allows it again. */
    public @Nullable String toggle() {
        CurriculumView now = getCurriculum();
        boolean open = now.state() == CurriculumState.CLOSED;
        CurriculumInput input = new CurriculumInput(
                null,
                now.title(),
                now.summary(),
                now.jobCategory(),
                now.courseIds(),
                now.requiredHours(),
                now.examId(),
                now.studyBeforeExam(),
                now.validityMonths(),
                open,
                now.rowVersion());
        return act(() -> curricula.update(caller(), id, input), "common.saved");
    }

    /** Makes it due for an organisation. */
    public @Nullable String assign() {
        AssignmentInput input = new AssignmentInput(id, organisationId, jobCategory, dueOn);
        return act(() -> assignments.assign(caller(), input), "curriculum.assigned");
    }

    /** Takes an assignment back. */
    public @Nullable String withdraw(long assignment) {
        return act(() -> assignments.withdraw(caller(), assignment), "curriculum.withdrawn");
    }

    private @Nullable String act(Feedback.Action action, String done) {
        return act(action, done, "/admin/curriculum?id=" + id);
    }

    public CurriculumView getCurriculum() {
        return Objects.requireNonNull(curriculum);
    }

    /** Whether the caller may publish: there is something new. */
    public boolean isPublishable() {
        CurriculumView now = getCurriculum();
        return now.editable() && now.changed() && now.state() != CurriculumState.CLOSED;
    }

    /** Whether the caller may make it due somewhere. */
    public boolean isAssignable() {
        CurriculumView now = getCurriculum();
        return now.currentVersionId() != null
                && now.state() != CurriculumState.CLOSED
                && caller().may(Permission.ASSIGNMENT_WRITE);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<AssignmentRow> getAssigned() {
        return assigned;
    }

    public List<CurriculumVersionRow> getVersions() {
        return versions;
    }

    /** Job categories by code, with their names. */
    public Map<String, String> getJobCategories() {
        return jobs;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getJobCategory() {
        return jobCategory;
    }

    public void setJobCategory(@Nullable String jobCategory) {
        this.jobCategory = jobCategory;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
