package cn.anxue.web.api;

import cn.anxue.examination.AttemptClock;
import cn.anxue.examination.AttemptDetail;
import cn.anxue.examination.AttemptPresenceService;
import cn.anxue.examination.AttemptResult;
import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptRow;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.CommandReceipt;
import cn.anxue.examination.FlagCommand;
import cn.anxue.examination.ProctoringInput;
import cn.anxue.examination.RespondCommand;
import cn.anxue.examination.ResultService;
import cn.anxue.examination.SupervisionInput;
import cn.anxue.examination.SupervisionService;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Devices;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.SafeBrowser;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sitting an exam. Only the person who started an attempt gets it; for everyone else it is not found. */
@Path("attempts")
@Tag(
        name = "attempts",
        description =
                """
                **Commands and their numbers.** A client counts its answers and review marks in an attempt 1, 2, 3 … \
                (`sequence`) and gives each a `commandId` of its own (a UUID). Every reply says `keptUpTo`: the commands \
                up to that number are on disk. Send them in order, one at a time; when a reply is lost, send the same \
                command again: it is kept once, and answered again. Continue with `keptUpTo` + 1 after loading an \
                attempt, on whatever device.

                **409** with code `notNext` (an earlier command is missing) or `sequenceTaken` (another device used the \
                number): the problem's `args` hold `keptUpTo`; load the attempt, give the commands that are not kept yet \
                the numbers from there on, and send them. `attemptOver` and `attemptLate`: nothing more is kept.

                **Time.** `deadline` counts by the server's clock; `serverTime` in every reply sets a client's clock. \
                Answers on their way at the deadline are still kept for the exam's seconds of grace. Where the exam has \
                minutes for late delivery, answers given before the deadline without network are taken so long: send \
                `madeAt`, the server's time as far as the client knows it. They are marked as late. Then the attempt \
                closes by itself with what was kept.

                **Devices.** A client that names its device in the header `X-Anxue-Device` (1 to 64 characters, chosen once \
                per device) can take the attempt with `POST …/device`. From then on only that device answers; others get \
                409 `otherDevice`, and no questions, until they take it with `over`. A client that names none can answer as \
                long as no device has taken the attempt. Every change of device is shown to invigilators.

                **Receipts** are a chain: the first 32 hex digits of SHA-256 over the receipt before and the event. One \
                receipt vouches for everything kept up to it.""")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AttemptResource {

    /** Filters of the lists of attempts. */
    public static final String[] FILTERS = {"examId", "q", "state", "passed", "organisationId"};

    @Inject
    private AttemptService attempts;

    @Inject
    private AttemptPresenceService presence;

    @Inject
    private SupervisionService supervision;

    @Inject
    private ResultService results;

    @Inject
    private SafeBrowser browser;

    @Inject
    private Devices devices;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** @param commandId of the client, the same when it is sent again */
    @Schema(name = "AttemptCommand")
    public record Submission(@Nullable String commandId) {}

    @GET
    @Operation(
            summary = "List attempts at all exams, for administrators",
            description = "Those sat for your organisations. Sorts: `person`, `organisation`, `attemptNo`, `state`,"
                    + " `startedAt`, `endedAt`, `score`, `passed`; newest first without.")
    @Parameter(name = "examId", in = ParameterIn.QUERY, description = "Only this exam's")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the person's or organisation's name")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "RUNNING, PAUSED, ON_BREAK, SUBMITTED or CLOSED")
    @Parameter(name = "passed", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "Its subtree")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc")
    public Slice<AttemptRow> list() {
        return results.list(callers.current(), ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("export.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(summary = "Attempts as a spreadsheet", description = "Same filters and sorts; up to 20,000 rows.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response sheet() {
        List<AttemptRow> rows =
                results.export(callers.current(), ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("attempts.xlsx", List.of(ListSheets.attempts(callers.current(), rows)));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Resume an attempt",
            description = "Questions without keys while it runs, and every response kept. Option ids are those of this"
                    + " attempt: letters in the order shown, or TRUE and FALSE.")
    @APIResponseSchema(value = AttemptView.class, responseCode = "200", responseDescription = "The attempt")
    @APIResponse(
            responseCode = "409",
            description =
                    "`networkOutside`, `safeBrowserNeeded`, `safeBrowserVersion`: not from here, or not with this browser")
    public AttemptView get(@PathParam("id") long id) {
        return attempts.open(callers.current(), id, browser.claim(), devices.id());
    }

    @PUT
    @Path("{id}/responses/{slot}")
    @Operation(
            summary = "Keep an answer",
            description =
                    "`response` is `{\"choice\":[\"A\"]}` (one id for single choice and true/false, any number for"
                            + " multiple choice), `{\"text\":\"…\"}` (fill-in and numbers), `{\"order\":[\"B\",\"A\",\"C\"]}`,"
                            + " `{\"turns\":[{\"R1\":[\"A\"]}]}` (composite: words by interaction), or null, which clears the answer."
                            + " It counts once this replies.")
    @APIResponseSchema(value = CommandReceipt.class, responseCode = "200", responseDescription = "Kept")
    @APIResponse(
            responseCode = "409",
            description =
                    "`notNext`, `sequenceTaken`, `commandIdReused`, `otherDevice`, `attemptPaused`, `attemptOnBreak`,"
                            + " `attemptOver`, `attemptLate`; args: keptUpTo")
    @APIResponse(responseCode = "422", description = "`malformedResponse`, `noSuchSlot`, `commandId`")
    public CommandReceipt respond(@PathParam("id") long id, @PathParam("slot") int slot, RespondCommand command) {
        return attempts.respond(callers.current(), id, slot, command, devices.id());
    }

    @PUT
    @Path("{id}/flags/{slot}")
    @Operation(summary = "Mark a question for review, or unmark it", description = "A command like an answer.")
    @APIResponseSchema(value = CommandReceipt.class, responseCode = "200", responseDescription = "Kept")
    public CommandReceipt flag(@PathParam("id") long id, @PathParam("slot") int slot, FlagCommand command) {
        return attempts.flag(callers.current(), id, slot, command, devices.id());
    }

    @GET
    @Path("{id}/clock")
    @Operation(
            summary = "How an attempt stands",
            description =
                    "For a client that waits: `state` (RUNNING, PAUSED, ON_BREAK …), `deadline`, `serverTime`, `device` (NONE,"
                            + " HERE, ELSEWHERE), `breakSeconds` (left for breaks). While the clock stands still the deadline moves"
                            + " along, so that the time left stays the same.")
    public AttemptClock clock(@PathParam("id") long id) {
        return attempts.clock(callers.current(), id, devices.id());
    }

    /** @param over whether to take the attempt from the device that has it */
    public record DeviceClaim(@Nullable Boolean over) {}

    @POST
    @Path("{id}/device")
    @Operation(
            summary = "Sit the attempt at this device",
            description =
                    "The one that the header `X-Anxue-Device` names. Again changes nothing. Where another device has"
                            + " the attempt, `over` takes it from there; it answers no more then.")
    @Parameter(name = Devices.HEADER, in = ParameterIn.HEADER, description = "Name of the device", required = true)
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "Sat here")
    @APIResponse(responseCode = "409", description = "`otherDevice` without `over`; `attemptOver`, `attemptLate`")
    @APIResponse(responseCode = "422", description = "`deviceName`")
    public AttemptClock takeDevice(@PathParam("id") long id, DeviceClaim claim) {
        return presence.takeDevice(callers.current(), id, devices.current(), Boolean.TRUE.equals(claim.over()));
    }

    @POST
    @Path("{id}/break")
    @Operation(
            summary = "Take a break",
            description =
                    "Where time for breaks was granted: the clock stands still until it is used up. Answers get 409"
                            + " `attemptOnBreak`, and the questions are hidden, until the return. Again changes nothing.")
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "In a break")
    @APIResponse(
            responseCode = "409",
            description = "`noBreakLeft`, `attemptPaused`, `otherDevice`, `attemptOver`, `attemptLate`")
    public AttemptClock takeBreak(@PathParam("id") long id, Submission command) {
        return presence.takeBreak(callers.current(), id, command.commandId(), devices.id());
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "Go on after a break", description = "Again changes nothing.")
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "Running")
    @APIResponse(responseCode = "409", description = "`otherDevice`, `attemptOver`, `attemptLate`")
    public AttemptClock endBreak(@PathParam("id") long id, Submission command) {
        return presence.endBreak(callers.current(), id, command.commandId(), devices.id());
    }

    @POST
    @Path("{id}/proctoring")
    @Operation(
            summary = "Tell what the player noticed",
            description = "Pages left, copying, pasting: up to 50 at once, 500 for an attempt. Shown to invigilators;"
                    + " decides nothing. Sending again adds nothing.")
    @APIResponse(responseCode = "204", description = "Kept")
    public void notice(@PathParam("id") long id, List<ProctoringInput> noticed) {
        attempts.notice(callers.current(), id, noticed);
    }

    @POST
    @Path("{id}/pause")
    @Operation(
            summary = "Stop an attempt's clock and answers, for invigilators",
            description =
                    "`reason` is needed. Again changes nothing. Answers get 409 `attemptPaused` until it goes on.")
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "Paused")
    @APIResponse(responseCode = "409", description = "`attemptOver`, `attemptLate`")
    public AttemptClock pause(@PathParam("id") long id, SupervisionInput input) {
        return supervision.pause(callers.current(), id, input);
    }

    @POST
    @Path("{id}/resumption")
    @Operation(summary = "Let a paused attempt go on, for invigilators", description = "With the time that was left.")
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "Running")
    @APIResponse(responseCode = "409", description = "`attemptOver`")
    public AttemptClock resume(@PathParam("id") long id, SupervisionInput input) {
        return supervision.resume(callers.current(), id, input);
    }

    @POST
    @Path("{id}/extension")
    @Operation(
            summary = "Add time to an attempt, for invigilators",
            description = "`minutes` (1 to 600) and `reason` are needed; a `commandId` makes repeating it safe.")
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "Extended")
    @APIResponse(responseCode = "409", description = "`attemptOver`, `attemptLate`")
    public AttemptClock extend(@PathParam("id") long id, SupervisionInput input) {
        return supervision.extend(callers.current(), id, input);
    }

    @POST
    @Path("{id}/end")
    @Operation(
            summary = "End an attempt, for invigilators",
            description =
                    "With what is kept; it is scored. `reason` is needed. On an ended attempt it changes nothing.")
    @APIResponseSchema(value = AttemptClock.class, responseCode = "200", responseDescription = "Ended")
    public AttemptClock end(@PathParam("id") long id, SupervisionInput input) {
        return supervision.end(callers.current(), id, input);
    }

    /** @param path what a response names the file by */
    public record KeptFile(String path) {}

    /** The form of a file. */
    @Schema(name = "AnswerFileForm")
    public record FileForm(@Schema(format = "binary", required = true) String file) {}

    @POST
    @Path("{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit(megabytes = 50, permission = Permission.SIT_EXAM)
    @Operation(
            summary = "Hand over a file for an answer",
            description =
                    "A picture up to 10 MB or a PDF up to 50 MB. It is part of an answer once a response names its"
                            + " path. Seen by its person and by those who read attempts.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponseSchema(value = KeptFile.class, responseCode = "201", responseDescription = "Stored")
    @APIResponse(responseCode = "409", description = "`attemptOver`")
    @APIResponse(responseCode = "422", description = "Not one of the kinds, or damaged")
    public Response keepFile(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
        EntityPart file = new Upload(parts).file();
        try (InputStream content = file.getContent()) {
            String path = attempts.keepFile(callers.current(), id, Upload.fileName(file), content);
            return Response.status(201).entity(new KeptFile(path)).build();
        }
    }

    @POST
    @Path("{id}/submission")
    @Operation(
            summary = "Hand in",
            description =
                    "Scores at once. Carries no number of its own. Repeated, or after the clock closed the attempt,"
                            + " it answers how the attempt ended: `state` SUBMITTED or CLOSED.")
    @APIResponseSchema(value = AttemptResult.class, responseCode = "200", responseDescription = "Ended")
    public AttemptResult submit(@PathParam("id") long id, Submission submission) {
        return attempts.submit(callers.current(), id, submission.commandId(), devices.id());
    }

    @GET
    @Path("{id}/review")
    @Operation(
            summary = "The result, and what the exam's review policy shows",
            description =
                    "NONE: score and passed. SCORE: also points by question. WRONG_ONLY: also the questions without"
                            + " full marks with key and explanation. FULL: all questions. 409 `attemptRunning` before the end.")
    public AttemptReview review(@PathParam("id") long id) {
        return attempts.review(callers.current(), id);
    }

    @GET
    @Path("{id}/receipt.json")
    @Operation(
            summary = "The receipt file of my attempt",
            description =
                    "Everything that was acknowledged, with the chain of receipts, and what was graded: no keys, no"
                            + " points. `CheckReceipt` of the engine checks it without the platform.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON file",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "409", description = "`attemptRunning`")
    public Response receipt(@PathParam("id") long id) {
        return Downloads.json(
                "receipt-" + id, attempts.receipt(callers.current(), id).write());
    }

    @GET
    @Path("{id}/record/receipt.json")
    @Operation(
            summary = "The receipt file of an attempt, for administrators and auditors",
            description = "The same file as the candidate's.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON file",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response recordReceipt(@PathParam("id") long id) {
        return Downloads.json(
                "receipt-" + id, results.receipt(callers.current(), id).write());
    }

    @GET
    @Path("{id}/record")
    @Operation(
            summary = "An attempt with keys, responses and events, for administrators",
            description = "`receiptsIntact` says whether the chain of receipts shows any change; `scoreReplayed` is the"
                    + " score computed again from the events.")
    public AttemptDetail record(@PathParam("id") long id) {
        return results.get(callers.current(), id);
    }
}
