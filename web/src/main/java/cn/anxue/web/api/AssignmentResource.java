package cn.anxue.web.api;

import cn.anxue.curriculum.Assigned;
import cn.anxue.curriculum.AssignmentInput;
import cn.anxue.curriculum.AssignmentRow;
import cn.anxue.curriculum.AssignmentService;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assignments: which curriculum is due for whom, and when. */
@Path("assignments")
@Tag(name = "assignments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    @Inject
    private AssignmentService assignments;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "List assignments",
            description =
                    "In force at your organisations, and those above that cover them. Sorts: `dueOn`, `curriculum`,"
                            + " `organisation`, `createdAt`.")
    @Parameter(name = "curriculumId", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "organisationId",
            in = ParameterIn.QUERY,
            description = "This organisation and all below it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "jobCategory",
            in = ParameterIn.QUERY,
            description = "Code of a job category",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "withdrawn: the withdrawn ones instead",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<AssignmentRow> list() {
        return assignments.list(
                callers.current(),
                ListPage.of(request, "curriculumId", "organisationId", "jobCategory", "state")
                        .query());
    }

    @POST
    @Operation(
            summary = "Assign a curriculum",
            description =
                    "To everyone who works in the organisation or below it, or only to those of a `jobCategory`"
                            + " (code). The curriculum must be published. `dueOn` (2026-12-31) is the last day, today or later.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Assigned")
    @APIResponse(
            responseCode = "200",
            description = "The same assignment is in force already; its id",
            content = @Content(schema = @Schema(implementation = Created.class)))
    @APIResponse(responseCode = "404", description = "Curriculum or organisation not there for you")
    @APIResponse(responseCode = "409", description = "`curriculumNotPublished` or `curriculumClosed`")
    @APIResponse(responseCode = "422", description = "Wrong input, for example `curriculumDueInPast`")
    public Response assign(AssignmentInput input) {
        Assigned assigned = assignments.assign(callers.current(), input);
        return Response.status(assigned.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Created(assigned.id()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraw an assignment",
            description = "Nobody starts it any more; what was studied stays recorded. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") long id) {
        assignments.withdraw(callers.current(), id);
        return Response.noContent().build();
    }
}
