package cn.anxue.web.api;

import cn.anxue.examination.AnnulmentInput;
import cn.anxue.examination.AnnulmentService;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Attempts that do not count. */
@Path("attempts/{id}/annulment")
@Tag(name = "results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AnnulmentResource {

    @Inject
    private AnnulmentService annulments;

    @Inject
    private Callers callers;

    /** @param reason why it counts again */
    public record Reinstatement(@Nullable String reason) {}

    @POST
    @Operation(
            summary = "Annul an attempt",
            description =
                    "An attempt of an exam that you answer for; one that runs ends with it. It has no score any more and counts nowhere; a"
                            + " certificate that rests on it is revoked. The candidate reads the reason, and may sit again unless"
                            + " it is `used`.")
    @APIResponse(responseCode = "204", description = "Annulled")
    @APIResponse(responseCode = "409", description = "`attemptAnnulled`, `attemptBusy`")
    public void annul(@PathParam("id") long id, AnnulmentInput input) {
        annulments.annul(callers.current(), id, input);
    }

    @POST
    @Path("withdrawal")
    @Operation(
            summary = "Let an annulled attempt count again",
            description = "It is scored by what is decided about its questions by now.")
    @APIResponse(responseCode = "204", description = "Counts again")
    @APIResponse(responseCode = "409", description = "`attemptNotAnnulled`, `attemptBusy`")
    public void reinstate(@PathParam("id") long id, Reinstatement input) {
        annulments.reinstate(callers.current(), id, input.reason());
    }
}
