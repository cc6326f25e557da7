package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationRecord;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.Permission;
import cn.anxue.learning.AssignmentProgress;
import cn.anxue.learning.OrganisationProgress;
import cn.anxue.learning.ProgressService;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/progress: how far the organisations below one are, and its assignments. */
@Named
@RequestScoped
public class ProgressBean {

    @Inject
    private ProgressService progress;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable OrganisationRecord organisation;
    private List<OrganisationProgress> rows = List.of();
    private List<AssignmentProgress> assignments = List.of();

    /** Reads the organisation of the parameter {@code organisationId}, else the caller's highest. */
    public void load() {
        Caller caller = callers.current();
        ListPage asked = ListPage.of(request, "organisationId", "curriculumId", "assignmentId");
        page = asked;
        @Nullable Long wanted = Requests.id(request, "organisationId");
        long id = wanted != null
                ? wanted
                : caller.highest(Permission.PROGRESS_READ).orElseThrow(Refusal::notFound);
        organisation = organisations.record(caller, id);
        rows = progress.byOrganisation(caller, id, asked.query());
        assignments = progress.byAssignment(caller, id, asked.query());
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public OrganisationRecord getOrganisation() {
        return Objects.requireNonNull(organisation);
    }

    public List<OrganisationProgress> getRows() {
        return rows;
    }

    public List<AssignmentProgress> getAssignments() {
        return assignments;
    }
}
