package cn.anxue.web.api;

import cn.anxue.results.RegradeInput;
import cn.anxue.results.RegradeService;
import cn.anxue.results.RegradeView;
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

/** Corrections of an exam's questions. */
@Path("exams/{id}/regrades")
@Tag(name = "results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExamRegradeResource {

    @Inject
    private RegradeService regrades;

    @Inject
    private Callers callers;

    @GET
    @Operation(summary = "Corrections and regrades of an exam", description = "Newest first.")
    public List<RegradeView> list(@PathParam("id") long id) {
        return regrades.list(callers.current(), id);
    }

    @POST
    @Operation(
            summary = "Correct a question of an exam",
            description =
                    "Begins a preview in the background; nothing changes until it is applied. `kind`: `REPLACED` (with"
                            + " the one new key in `keys`, or `likeVersionId`: the version of the same question whose key is"
                            + " right), `ALSO_RIGHT` (`keys`: each is right as well), `FULL_MARKS` (for everybody who had the"
                            + " question) or `LEFT_OUT` (it does not count; the pass mark asks for the same part of the rest). Keys"
                            + " have the bank's option ids, not those of a paper: `{\"choice\":[\"C\"]}`, `{\"accepted\":[\"…\"]}`,"
                            + " `{\"number\":10,\"tolerance\":0.5}`, `{\"order\":[\"B\",\"A\"]}`.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "The preview is being made")
    @APIResponse(
            responseCode = "422",
            description = "`regradeVersion`, `regradeNobody` (no ended attempt has it), `regradeKeys`, `regradeLike`")
    public Response propose(@PathParam("id") long id, RegradeInput input) {
        long made = regrades.propose(callers.current(), id, input);
        return Response.status(Response.Status.CREATED)
                .entity(new Created(made))
                .build();
    }
}
