package cn.anxue.web.api;

import cn.anxue.marking.MarkInput;
import cn.anxue.marking.MarkedQuestion;
import cn.anxue.marking.MarkingDesk;
import cn.anxue.marking.MarkingOverviewService;
import cn.anxue.marking.MarkingQueue;
import cn.anxue.marking.MarkingService;
import cn.anxue.marking.TaskRow;
import cn.anxue.marking.TaskState;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Responses that people mark: queues, the marker's desk, the overview. */
@Path("marking")
@Tag(name = "marking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MarkingResource {

    /** Filters of the overview. */
    public static final String[] FILTERS = {"state", "versionId"};

    @Inject
    private MarkingOverviewService overview;

    @Inject
    private MarkingService marking;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /**
     * What became of the response.
     *
     * @param state OPEN: waits for another marker; DISPUTED: the marks differ; DECIDED
     */
    public record Given(TaskState state) {}

    /** @param reason why somebody should look again */
    public record Review(@Nullable String reason) {}

    @GET
    @Path("exams")
    @Operation(
            summary = "Exams in which people mark",
            description = "Of organisations where you mark, the newest first, with what waits.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the title")
    @Parameter(name = "waiting", in = ParameterIn.QUERY, description = "yes: only where something waits")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    public Slice<MarkingQueue> queues() {
        return overview.queues(
                callers.current(), ListPage.of(request, "q", "waiting").query());
    }

    @GET
    @Path("exams/{id}/questions")
    @Operation(summary = "Questions that people mark in an exam", description = "With how far they are.")
    public List<MarkedQuestion> questions(@PathParam("id") long id) {
        return overview.questions(callers.current(), id);
    }

    @GET
    @Path("exams/{id}/tasks")
    @Operation(
            summary = "Responses that people mark in an exam",
            description = "With all marks and their markers, for those who answer for the exam. Sorts: `createdAt`,"
                    + " `decidedAt`, `points`, `state`.")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "OPEN, DISPUTED, DECIDED or APPEALED")
    @Parameter(name = "versionId", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY)
    public Slice<TaskRow> tasks(@PathParam("id") long id) {
        return overview.tasks(
                callers.current(), id, ListPage.of(request, FILTERS).query());
    }

    @POST
    @Path("exams/{id}/next")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take the next response to mark",
            description = "What you have begun, else objections, then marks that differ, then the queue. Nobody else"
                    + " gets it in this place for half an hour; asking again gives the same.")
    @APIResponseSchema(value = MarkingDesk.class, responseCode = "200", responseDescription = "The response")
    @APIResponse(responseCode = "204", description = "Nothing waits for you")
    public Response next(@PathParam("id") long id, @QueryParam("versionId") @Nullable Long versionId) {
        return marking.next(callers.current(), id, versionId)
                .map(desk -> Response.ok(desk).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("seats/{id}")
    @Operation(summary = "A response that you mark or marked")
    public MarkingDesk desk(@PathParam("id") long id) {
        return marking.desk(callers.current(), id);
    }

    @PUT
    @Path("seats/{id}")
    @Operation(summary = "Give the mark", description = "Once. With a rubric the `levels`, else the `points`.")
    @APIResponseSchema(value = Given.class, responseCode = "200", responseDescription = "Kept")
    @APIResponse(responseCode = "409", description = "`markGiven`, `markingState`, `attemptBusy`")
    @APIResponse(responseCode = "422", description = "`markPoints`, `markLevel`, `annotationPlace`, `tooLong`")
    public Given give(@PathParam("id") long id, MarkInput input) {
        return new Given(marking.give(callers.current(), id, input));
    }

    @DELETE
    @Path("seats/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Put a response back without a mark")
    @APIResponse(responseCode = "204", description = "Put back")
    @APIResponse(responseCode = "409", description = "`markGiven`")
    public void giveBack(@PathParam("id") long id) {
        marking.giveBack(callers.current(), id);
    }

    @POST
    @Path("tasks/{id}/review")
    @Operation(
            summary = "Ask for another look",
            description =
                    "At a decided response, by somebody who has not marked it. Points that the candidate knows are"
                            + " not lowered.")
    @APIResponse(responseCode = "204", description = "Back in the queue")
    @APIResponse(responseCode = "409", description = "`markingState`: not decided")
    public void review(@PathParam("id") long id, Review review) {
        overview.review(callers.current(), id, review.reason());
    }
}
