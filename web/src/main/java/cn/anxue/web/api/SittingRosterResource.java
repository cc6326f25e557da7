package cn.anxue.web.api;

import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Slice;
import cn.anxue.sitting.CandidateInput;
import cn.anxue.sitting.RosterResult;
import cn.anxue.sitting.RosterRow;
import cn.anxue.sitting.RosterService;
import cn.anxue.sitting.RosterSummary;
import cn.anxue.sitting.SittingService;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.RosterSheet;
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

/** Who is on the roster of a sitting, who came, and who has not studied as they should. */
@Path("sittings/{id}/candidates")
@Tag(name = "sittings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SittingRosterResource {

    /** Names of the list's filters. */
    public static final String[] FILTERS = {"q", "organisationId", "room", "seat", "state", "study", "candidateId"};

    @Inject
    private RosterService rosters;

    @Inject
    private SittingService sittings;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "The roster",
            description = "By room, seat and admission number. `study` says what is left to do before the exam; it only"
                    + " warns. Sorts: `person`, `signInName`, `number`, `organisation`, `room`, `seat`, `signedInAt`,"
                    + " `startedAt`, `endedAt`.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name, the sign-in name or the admission number")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "Of this organisation and those below it")
    @Parameter(name = "room", in = ParameterIn.QUERY, description = "Exactly this room")
    @Parameter(name = "seat", in = ParameterIn.QUERY, description = "Exactly this seat")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "WAITING, SIGNED_IN, WORKING, SUBMITTED, ABSENT; PRESENT for all who came")
    @Parameter(
            name = "study",
            in = ParameterIn.QUERY,
            description = "NOT_ASSIGNED, NOT_BEGUN, UNFINISHED; ANY for all who have something left to do")
    @Parameter(name = "candidateId", in = ParameterIn.QUERY, description = "Only this candidate")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY)
    public Slice<RosterRow> list(@PathParam("id") long id) {
        return rosters.list(callers.current(), id, ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("export.{format: xlsx|csv}")
    @Produces({Downloads.XLSX, Downloads.CSV})
    @Operation(summary = "The roster as a table", description = "With the list's filters, all rows; audited.")
    @APIResponse(
            responseCode = "200",
            description = "An .xlsx or .csv file",
            content = {
                @Content(mediaType = Downloads.XLSX),
                @Content(mediaType = Downloads.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@PathParam("id") long id, @PathParam("format") String format) {
        Caller caller = callers.current();
        Sheet sheet = RosterSheet.of(
                caller, rosters.export(caller, id, ListPage.of(request, FILTERS).query()));
        String name = "roster-" + id + "." + format;
        return format.equals("csv") ? Downloads.csv(name, sheet) : Downloads.xlsx(name, List.of(sheet));
    }

    @GET
    @Path("summary")
    @Operation(
            summary = "What the roster can be filtered by",
            description = "Rooms, organisations, and how many have something left to study before the exam.")
    public RosterSummary summary(@PathParam("id") long id) {
        return rosters.summary(callers.current(), id);
    }

    @POST
    @Operation(
            summary = "Put people on the roster",
            description = "All or none. Whoever is there already gets the room and seat given.")
    @APIResponseSchema(value = RosterResult.class, responseCode = "200", responseDescription = "Entered")
    @APIResponse(responseCode = "409", description = "`sittingCancelled`")
    @APIResponse(
            responseCode = "422",
            description = "`sittingUnknown` (line, name): nobody of that name works within your organisations;"
                    + " `sittingFull`")
    public RosterResult enter(@PathParam("id") long id, List<CandidateInput> candidates) {
        return sittings.enter(callers.current(), id, candidates);
    }

    @DELETE
    @Path("{candidateId: \\d+}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take somebody off the roster")
    @APIResponse(responseCode = "204", description = "Off the roster")
    @APIResponse(responseCode = "409", description = "`sittingStarted`, `sittingCancelled`")
    public void withdraw(
            @PathParam("id") long id,
            @Parameter(description = "Id of the candidate on this roster") @PathParam("candidateId") long candidateId) {
        sittings.withdraw(callers.current(), id, candidateId);
    }
}
