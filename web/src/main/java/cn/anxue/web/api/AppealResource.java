package cn.anxue.web.api;

import cn.anxue.platform.Slice;
import cn.anxue.results.AppealRow;
import cn.anxue.results.AppealService;
import cn.anxue.results.AppealState;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Objections to questions: the queue of those who answer them. */
@Path("appeals")
@Tag(name = "results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AppealResource {

    @Inject
    private AppealService appeals;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** @param outcome REJECTED or ACCEPTED */
    public record Answer(@Nullable AppealState outcome, @Nullable String answer) {}

    @GET
    @Operation(
            summary = "Objections of candidates",
            description =
                    "Those made for your organisations, and those to exams that you may correct; the oldest first."
                            + " Sort: `createdAt`.")
    @Parameter(name = "examId", in = ParameterIn.QUERY, description = "Only to this exam")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "OPEN, REJECTED, ACCEPTED or WITHDRAWN")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY)
    public Slice<AppealRow> list() {
        return appeals.list(
                callers.current(), ListPage.of(request, "examId", "state").query());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An objection")
    public AppealRow get(@PathParam("id") long id) {
        return appeals.get(callers.current(), id);
    }

    @POST
    @Path("{id}/answer")
    @Operation(
            summary = "Answer an objection",
            description =
                    "`REJECTED` or `ACCEPTED`, with words for the candidate. Accepting changes no score: correct the"
                            + " question with `POST /exams/{id}/regrades`.")
    @APIResponse(responseCode = "204", description = "Answered")
    @APIResponse(responseCode = "409", description = "`appealState`: answered or taken back before")
    public void answer(@PathParam("id") long id, Answer answer) {
        appeals.answer(callers.current(), id, answer.outcome(), answer.answer());
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take an own objection back")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "409", description = "`appealState`: answered or taken back before")
    public void withdraw(@PathParam("id") long id) {
        appeals.withdraw(callers.current(), id);
    }
}
