package cn.anxue.web.api;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Slice;
import cn.anxue.sitting.ConductInput;
import cn.anxue.sitting.Conducted;
import cn.anxue.sitting.InvigilationService;
import cn.anxue.sitting.NoteInput;
import cn.anxue.sitting.NoteRow;
import cn.anxue.sitting.RosterResult;
import cn.anxue.sitting.SittingBoard;
import cn.anxue.sitting.SittingInput;
import cn.anxue.sitting.SittingService;
import cn.anxue.sitting.SittingView;
import cn.anxue.web.record.AttendanceSheet;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exam day: sittings, their rosters, and the invigilator's board. */
@Path("sittings")
@Tag(name = "sittings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SittingResource {

    /** Names of the list's filters. */
    public static final String[] FILTERS = {"q", "state", "examId"};

    @Inject
    private SittingService sittings;

    @Inject
    private InvigilationService invigilation;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "List sittings",
            description =
                    "Held by your organisations, the latest first. Sorts: `title`, `startsAt`, `organisation`, `exam`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the title, the place or the exam's title")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "PLANNED or CANCELLED")
    @Parameter(name = "examId", in = ParameterIn.QUERY, description = "Only of this exam")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY)
    public Slice<SittingView> list() {
        return sittings.list(callers.current(), ListPage.of(request, FILTERS).query());
    }

    @POST
    @Operation(
            summary = "Plan a sitting",
            description = "Of a published exam. Attempts of its candidates start within `startsAt` and `endsAt` (with"
                    + " `lateMinutes`, only so long after the start), and end at `endsAt` at the latest.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Planned")
    @APIResponse(responseCode = "409", description = "`sittingExamState`: the exam is not published")
    @APIResponse(responseCode = "422", description = "`sittingTimes`, `sittingCode`, `networkWrong`, `sittingExamKeys`")
    public Response create(SittingInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(new Created(sittings.create(callers.current(), input)))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A sitting")
    public SittingView get(@PathParam("id") long id) {
        return sittings.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a sitting",
            description = "Exam and organisation stay. Who is working already keeps the time given at the start.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "409", description = "`sittingCancelled`, `changedMeanwhile`")
    public void update(@PathParam("id") long id, SittingInput input) {
        sittings.update(callers.current(), id, input);
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Call a sitting off", description = "Attempts that run go on.")
    @APIResponse(responseCode = "204", description = "Called off")
    @APIResponse(responseCode = "409", description = "`sittingCancelled`: called off before")
    public void cancel(@PathParam("id") long id) {
        sittings.cancel(callers.current(), id);
    }

    @GET
    @Path("{id}/attendance.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "The roster to be signed", description = "A table for every room.")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {@Content(mediaType = Downloads.PDF), @Content(mediaType = Downloads.XLSX)})
    public Response attendance(@PathParam("id") long id, @PathParam("format") String format) {
        Caller caller = callers.current();
        SittingView sitting = sittings.get(caller, id);
        return Downloads.record(
                AttendanceSheet.of(caller, sitting, sittings.roster(caller, id)), "sitting-" + id, format);
    }

    /**
     * @param organisationId whose people, those of the organisations below it included
     * @param room for those who are new; may be missing
     */
    public record EnteredOrganisation(@Nullable Long organisationId, @Nullable String room) {}

    @POST
    @Path("{id}/organisations")
    @Operation(
            summary = "Put everybody of an organisation on the roster",
            description = "Who works there or below it today. Whoever is on the roster already stays as they are.")
    @APIResponseSchema(value = RosterResult.class, responseCode = "200", responseDescription = "Entered")
    @APIResponse(responseCode = "409", description = "`sittingCancelled`")
    @APIResponse(responseCode = "422", description = "`sittingFull`")
    public RosterResult enterAll(@PathParam("id") long id, EnteredOrganisation entered) {
        return sittings.enterAll(callers.current(), id, entered.organisationId(), entered.room());
    }

    @GET
    @Path("{id}/board")
    @Operation(
            summary = "The room now",
            description =
                    "At most a second old. Who is who stands on the roster. `OFFLINE`: the player has not asked for"
                            + " 40 seconds. `counts` are of everybody.")
    @Parameter(
            name = "candidates",
            in = ParameterIn.QUERY,
            description = "Ids of candidates, separated by commas, to whom `seats` are limited; everybody without")
    public SittingBoard board(@PathParam("id") long id, @QueryParam("candidates") @Nullable String candidates) {
        return candidates == null
                ? invigilation.board(callers.current(), id)
                : invigilation.board(callers.current(), id, ids(candidates));
    }

    private static Set<Long> ids(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> part.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    @GET
    @Path("{id}/messages")
    @Operation(summary = "What was said to candidates", description = "Newest first.")
    public List<NoteRow> messages(@PathParam("id") long id) {
        return invigilation.messages(callers.current(), id);
    }

    @POST
    @Path("{id}/messages")
    @Operation(
            summary = "Say something to a candidate or to all",
            description = "Their players show it within 15 seconds.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Sent")
    public Response say(@PathParam("id") long id, NoteInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(new Created(invigilation.say(callers.current(), id, input)))
                .build();
    }

    @GET
    @Path("{id}/incidents")
    @Operation(summary = "What happened", description = "Newest first.")
    public List<NoteRow> incidents(@PathParam("id") long id) {
        return invigilation.incidents(callers.current(), id);
    }

    @POST
    @Path("{id}/incidents")
    @Operation(
            summary = "Note what happened",
            description = "About a candidate or about all; never changed afterwards.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Noted")
    public Response note(@PathParam("id") long id, NoteInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(new Created(invigilation.note(callers.current(), id, input)))
                .build();
    }

    @POST
    @Path("{id}/pause")
    @Operation(
            summary = "Stop clocks and answers",
            description = "Of `candidateIds`, of a `room`, or of everybody who has started. `reason` is needed.")
    @APIResponseSchema(value = Conducted.class, responseCode = "200", responseDescription = "Paused")
    public Conducted pause(@PathParam("id") long id, ConductInput input) {
        return invigilation.pause(callers.current(), id, input);
    }

    @POST
    @Path("{id}/resumption")
    @Operation(summary = "Let paused attempts go on", description = "With the time that was left.")
    @APIResponseSchema(value = Conducted.class, responseCode = "200", responseDescription = "Running")
    public Conducted resume(@PathParam("id") long id, ConductInput input) {
        return invigilation.resume(callers.current(), id, input);
    }

    @POST
    @Path("{id}/extension")
    @Operation(
            summary = "Add time",
            description = "`minutes` (1 to 600) and `reason` are needed; a `commandId` makes repeating safe.")
    @APIResponseSchema(value = Conducted.class, responseCode = "200", responseDescription = "Extended")
    public Conducted extend(@PathParam("id") long id, ConductInput input) {
        return invigilation.extend(callers.current(), id, input);
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "End attempts", description = "With what is kept; `reason` is needed.")
    @APIResponseSchema(value = Conducted.class, responseCode = "200", responseDescription = "Ended")
    public Conducted end(@PathParam("id") long id, ConductInput input) {
        return invigilation.end(callers.current(), id, input);
    }
}
