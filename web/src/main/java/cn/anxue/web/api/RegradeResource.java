package cn.anxue.web.api;

import cn.anxue.platform.Slice;
import cn.anxue.results.FlipRow;
import cn.anxue.results.PassDecision;
import cn.anxue.results.RegradeService;
import cn.anxue.results.RegradeView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A regrade from its preview to the decisions that it asks for. */
@Path("regrades/{id}")
@Tag(name = "results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegradeResource {

    @Inject
    private RegradeService regrades;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /**
     * What becomes of a pass that was taken away.
     *
     * @param note why; needed for WITHDRAWN, where the person reads it on the certificate
     */
    public record Decision(@Nullable PassDecision decision, @Nullable String note) {}

    @GET
    @Operation(
            summary = "A regrade and how far it is",
            description =
                    "Ask again until `ready`. While `PREVIEWED` its counts are what would happen; when `DONE`, what"
                            + " happened. Counts are of all attempts that have the question, in whatever organisation.")
    public RegradeView get(@PathParam("id") long id) {
        return regrades.get(callers.current(), id);
    }

    @GET
    @Path("changes")
    @Operation(
            summary = "Attempts whose outcome a regrade turns",
            description = "Those sat for your organisations; passes that become fails first.")
    @Parameter(
            name = "passed",
            in = ParameterIn.QUERY,
            description = "true: fails that become passes; false: the others")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    public Slice<FlipRow> changes(@PathParam("id") long id) {
        return regrades.flips(
                callers.current(), id, ListPage.of(request, "passed").query());
    }

    @POST
    @Path("application")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Apply a previewed regrade",
            description =
                    "The correction is in force from now on; attempts get their new scores in the background, each"
                            + " with an event of its own. Whoever passes now gets the certificate; nothing is revoked. Safe to"
                            + " repeat; after `FAILED` it goes on from where it stopped.")
    @APIResponseSchema(value = RegradeView.class, responseCode = "200", responseDescription = "Being applied")
    @APIResponse(responseCode = "409", description = "`regradePhase`, `regradeRunning` (another one of this exam)")
    public RegradeView apply(@PathParam("id") long id) {
        return regrades.apply(callers.current(), id);
    }

    @DELETE
    @Operation(summary = "Discard a previewed regrade", description = "Nothing was changed by it.")
    @APIResponseSchema(value = RegradeView.class, responseCode = "200", responseDescription = "Discarded")
    @APIResponse(responseCode = "409", description = "`regradePhase`: it was applied")
    public RegradeView discard(@PathParam("id") long id) {
        return regrades.discard(callers.current(), id);
    }

    @POST
    @Path("changes/{attemptId}/decision")
    @Operation(
            summary = "Decide about a pass that became a fail",
            description =
                    "`KEPT`: it stands, certificate and completion stay. `WITHDRAWN`: the certificate is revoked with"
                            + " the note, and the person sits again. The first decision stands.")
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "`regradeDecided`: decided before, or nothing to decide")
    public void decide(
            @PathParam("id") long id,
            @Parameter(description = "Id of the attempt") @PathParam("attemptId") long attemptId,
            Decision decision) {
        regrades.decide(callers.current(), id, attemptId, decision.decision(), decision.note());
    }
}
