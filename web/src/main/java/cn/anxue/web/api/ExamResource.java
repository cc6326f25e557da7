package cn.anxue.web.api;

import cn.anxue.examination.Arrival;
import cn.anxue.examination.AttemptRow;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.BlueprintData;
import cn.anxue.examination.ExamInput;
import cn.anxue.examination.ExamRow;
import cn.anxue.examination.ExamRules;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.MarkingTerms;
import cn.anxue.examination.ResultService;
import cn.anxue.examination.RuleAvailability;
import cn.anxue.examination.SamplePaper;
import cn.anxue.examination.StartedAttempt;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Devices;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.SafeBrowser;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exams: administrators draft and publish them, people read their rules and start attempts. */
@Path("exams")
@Tag(name = "exams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExamResource {

    @Inject
    private ExamService exams;

    @Inject
    private AttemptService attempts;

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

    /** The id of what was made. */
    public record Created(long id) {}

    @GET
    @Operation(
            summary = "List exams",
            description = "Sorts: `title`, `state`, `organisation`, `publishedAt`; newest first without.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the title",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "DRAFT, PUBLISHED or CLOSED",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<ExamRow> list() {
        return exams.list(callers.current(), ListPage.of(request, "q", "state").query());
    }

    @POST
    @Operation(
            summary = "Draft an exam",
            description = "Needed: `organisationId`, `title`, `blueprint` with at least one rule (`bankId`, `count`,"
                    + " `marksEach`), `minutes`, `passMark` (in marks, at most the total of the rules). Missing"
                    + " conditions of a rule are none. The exam can be sat once it is published, alone or with its"
                    + " curriculum, and assigned through a curriculum.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Drafted")
    @APIResponse(responseCode = "404", description = "Organisation or bank not within your organisations")
    @APIResponse(responseCode = "422", description = "Wrong input; every wrong rule is named")
    public Response create(ExamInput input) {
        long id = exams.create(callers.current(), input);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an exam")
    public ExamView get(@PathParam("id") long id) {
        return exams.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a draft",
            description =
                    "The whole content; `organisationId` stays. 409 `examFrozen` once published: copy it instead.")
    public ExamView update(@PathParam("id") long id, ExamInput input) {
        return exams.update(callers.current(), id, input);
    }

    @POST
    @Path("{id}/copies")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Copy an exam into a new draft", description = "How a published exam is changed.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Copied")
    public Response copy(@PathParam("id") long id) {
        long copy = exams.copy(callers.current(), id);
        return Response.status(Response.Status.CREATED)
                .entity(new Created(copy))
                .build();
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Publish an exam",
            description = "Freezes its content and the present versions of all questions its rules may draw. Safe to"
                    + " repeat. Publishing a curriculum publishes its exam as well.")
    @APIResponseSchema(value = ExamView.class, responseCode = "200", responseDescription = "Published")
    @APIResponse(
            responseCode = "422",
            description = "`examPoolTooSmall` for every rule that lacks questions; args: rule (from 1), wanted,"
                    + " available")
    public ExamView publish(@PathParam("id") long id) {
        return exams.publish(callers.current(), id);
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Close an exam", description = "No new attempts; running ones go on. Safe to repeat.")
    public ExamView close(@PathParam("id") long id) {
        return exams.close(callers.current(), id);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Release the results of an exam",
            description =
                    "From now on, whatever `results.release` said. People find their results within seconds, and those"
                            + " who passed their certificates; attempts that end later are released at once. Safe to repeat.")
    @APIResponseSchema(value = ExamView.class, responseCode = "200", responseDescription = "Released")
    @APIResponse(responseCode = "409", description = "`examNotPublished`")
    public ExamView release(@PathParam("id") long id) {
        return exams.release(callers.current(), id);
    }

    @POST
    @Path("availability")
    @Operation(
            summary = "How many questions each rule finds",
            description = "For a blueprint that is not stored yet: `matching` by itself, `available` beside the earlier"
                    + " rules.")
    public List<RuleAvailability> availability(
            BlueprintData blueprint,
            @Parameter(
                            description =
                                    "How many people mark what only people can judge; with 0 such questions are not drawn")
                    @QueryParam("markers")
                    @DefaultValue("0")
                    int markers) {
        return exams.availability(callers.current(), blueprint, new MarkingTerms(markers, null));
    }

    @GET
    @Path("{id}/sample-paper")
    @Operation(
            summary = "A sample paper with keys",
            description = "The same seed gives the same paper, as long as a draft's banks do not change.")
    public SamplePaper samplePaper(
            @PathParam("id") long id,
            @Parameter(description = "Any number; 0 when missing") @QueryParam("seed") long seed) {
        return exams.samplePaper(callers.current(), id, seed);
    }

    @GET
    @Path("{id}/rules")
    @Operation(
            summary = "The rules of an exam, for who may sit it",
            description = "With the own attempts, and `refusal` (a problem code) when a new attempt cannot start now.")
    public ExamRules rules(@PathParam("id") long id) {
        return attempts.rules(callers.current(), id);
    }

    @POST
    @Path("{id}/attempts")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Start an attempt, or go on with the running one",
            description =
                    "Draws the person's own paper. Safe to repeat: while an attempt runs, every start answers that"
                            + " attempt with everything kept so far. Afterwards count your commands from `keptUpTo` + 1.")
    @APIResponseSchema(value = AttemptView.class, responseCode = "201", responseDescription = "Started")
    @APIResponse(
            responseCode = "200",
            description = "The attempt that runs already",
            content = @Content(schema = @Schema(implementation = AttemptView.class)))
    @APIResponse(responseCode = "404", description = "No such exam for you")
    @APIResponse(
            responseCode = "409",
            description = "`attemptsUsedUp` (args: allowed), `attemptWait` (args: minutes), `examClosed`,"
                    + " or what study asks first; `networkOutside`,"
                    + " `safeBrowserNeeded`, `safeBrowserVersion` where a sitting asks for networks or browsers")
    @Parameter(
            name = "entryCode",
            in = ParameterIn.QUERY,
            description = "As the invigilator says it in the room, where the sitting asks for it")
    public Response start(@PathParam("id") long id, @QueryParam("entryCode") @Nullable String entryCode) {
        StartedAttempt started =
                attempts.start(callers.current(), id, new Arrival(entryCode, browser.claim(), devices.id()));
        return Response.status(started.made() ? Response.Status.CREATED : Response.Status.OK)
                .entity(started.attempt())
                .build();
    }

    @GET
    @Path("{id}/attempts")
    @Operation(
            summary = "List the attempts at an exam",
            description = "Those sat for your organisations. Sorts: `person`, `organisation`, `attemptNo`, `state`,"
                    + " `startedAt`, `endedAt`, `score`, `passed`; newest first without.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the person's or organisation's name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "RUNNING, SUBMITTED or CLOSED",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "passed",
            in = ParameterIn.QUERY,
            description = "true or false",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "organisationId",
            in = ParameterIn.QUERY,
            description = "This organisation and all below it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<AttemptRow> attempts(@PathParam("id") long id) {
        return results.list(
                callers.current(),
                ListPage.of(request, AttemptResource.FILTERS).query().with("examId", String.valueOf(id)));
    }
}
