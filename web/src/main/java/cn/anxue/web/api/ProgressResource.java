package cn.anxue.web.api;

import cn.anxue.learning.AssignmentProgress;
import cn.anxue.learning.OrganisationProgress;
import cn.anxue.learning.ProgressRow;
import cn.anxue.learning.ProgressService;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far organisations and people are. */
@Path("progress")
@Tag(name = "progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

    /** Filters of the list of people. */
    public static final String[] FILTERS = {"q", "organisationId", "assignmentId", "curriculumId", "state"};

    @Inject
    private ProgressService progress;

    @Inject
    private ListSheets sheets;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("organisations/{id}")
    @Operation(
            summary = "Progress by organisation",
            description = "One row per organisation right below, with everybody in its subtree; `direct` is the row of"
                    + " those employed in the organisation itself. A person counts once per assignment.")
    @Parameter(name = "assignmentId", in = ParameterIn.QUERY)
    @Parameter(name = "curriculumId", in = ParameterIn.QUERY)
    public List<OrganisationProgress> organisations(@PathParam("id") long id) {
        return progress.byOrganisation(
                callers.current(),
                id,
                ListPage.of(request, "assignmentId", "curriculumId").query());
    }

    @GET
    @Path("organisations/{id}/assignments")
    @Operation(summary = "Progress by assignment", description = "Of the people in an organisation's subtree.")
    @Parameter(name = "curriculumId", in = ParameterIn.QUERY)
    public List<AssignmentProgress> assignments(@PathParam("id") long id) {
        return progress.byAssignment(
                callers.current(), id, ListPage.of(request, "curriculumId").query());
    }

    @GET
    @Path("people")
    @Operation(
            summary = "Progress by person",
            description = "A row per employment and assignment. Sorts: `name`, `organisation`, `curriculum`, `due`,"
                    + " `hours`, `lessons`, `completed`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the name")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "Its subtree")
    @Parameter(name = "assignmentId", in = ParameterIn.QUERY)
    @Parameter(name = "curriculumId", in = ParameterIn.QUERY)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "NOT_STARTED, STUDYING, STUDIED, COMPLETED or OVERDUE")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc")
    public Slice<ProgressRow> people() {
        return progress.byPerson(
                callers.current(), ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("people.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(summary = "Progress by person as a spreadsheet", description = "Same filters and sorts; all rows.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response peopleSheet() {
        List<ProgressRow> rows =
                progress.export(callers.current(), ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("progress.xlsx", List.of(sheets.progress(callers.current(), rows)));
    }
}
