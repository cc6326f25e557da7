package cn.anxue.web.api;

import cn.anxue.results.AppealService;
import cn.anxue.results.OwnAppeal;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A candidate's objections to questions of an own result. */
@Path("attempts/{id}/appeals")
@Tag(name = "results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AttemptAppealResource {

    @Inject
    private AppealService appeals;

    @Inject
    private Callers callers;

    /** @param objection why the question or its key is wrong, up to 1,000 characters */
    public record Objection(int slot, @Nullable String objection) {}

    @GET
    @Operation(summary = "Own objections to an attempt", description = "With their answers, which then count as read.")
    public List<OwnAppeal> list(@PathParam("id") long id) {
        return appeals.own(callers.current(), id);
    }

    @POST
    @Operation(
            summary = "Object to a question",
            description = "Of an own released result, once per question, as far as the result shows the question.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Filed")
    @APIResponse(responseCode = "409", description = "`resultPending`, `appealTwice`")
    @APIResponse(responseCode = "422", description = "`appealNotShown`")
    public Response file(@PathParam("id") long id, Objection objection) {
        long made = appeals.file(callers.current(), id, objection.slot(), objection.objection());
        return Response.status(Response.Status.CREATED)
                .entity(new Created(made))
                .build();
    }
}
