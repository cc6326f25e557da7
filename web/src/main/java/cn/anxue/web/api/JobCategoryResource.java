package cn.anxue.web.api;

import cn.anxue.identity.JobCategoryView;
import cn.anxue.identity.OrganisationService;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The job categories (作业类别) that employments and curricula name by their codes. */
@Path("job-categories")
@Tag(name = "organisations")
@Produces(MediaType.APPLICATION_JSON)
public class JobCategoryResource {

    @Inject
    private OrganisationService organisations;

    @Inject
    private Callers callers;

    @GET
    @Operation(summary = "List job categories")
    public List<JobCategoryView> list() {
        return organisations.jobCategories(callers.current());
    }
}
