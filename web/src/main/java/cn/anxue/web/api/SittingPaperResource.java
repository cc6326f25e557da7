package cn.anxue.web.api;

import cn.anxue.sitting.AnswerSheet;
import cn.anxue.sitting.PaperCopyRow;
import cn.anxue.sitting.PaperService;
import cn.anxue.sitting.PrintedPaper;
import cn.anxue.sitting.SheetsEntered;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Papers of a sitting that are printed and answered by hand. */
@Path("sittings/{id}/papers")
@Tag(name = "sittings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SittingPaperResource {

    @Inject
    private PaperService papers;

    @Inject
    private Callers callers;

    @GET
    @Operation(summary = "Printed papers", description = "Who got one, and whether its answers were entered.")
    public List<PaperCopyRow> papers(@PathParam("id") long id) {
        return papers.copies(callers.current(), id);
    }

    /** @param drawn how many papers were drawn */
    public record PapersDrawn(int drawn) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Draw papers to be printed",
            description = "One for every candidate who has neither started nor got one.")
    @APIResponseSchema(value = PapersDrawn.class, responseCode = "200", responseDescription = "Drawn")
    @APIResponse(responseCode = "409", description = "`paperKinds`, `sittingCancelled`, `examClosed`")
    public PapersDrawn drawPapers(@PathParam("id") long id) {
        return new PapersDrawn(papers.draw(callers.current(), id));
    }

    @GET
    @Path("print")
    @Operation(
            summary = "The papers to be printed",
            description = "Without keys; for those who supervise. The page `/admin/sitting-print` prints the same.")
    @Parameter(name = "room", in = ParameterIn.QUERY, description = "Only of this room")
    @APIResponse(
            responseCode = "200",
            description = "Papers by room, seat and number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PrintedPaper.class)))
    @APIResponse(responseCode = "422", description = "`paperRoom`: more than 200, print room by room")
    public List<PrintedPaper> printPapers(@PathParam("id") long id, @QueryParam("room") @Nullable String room) {
        return papers.print(callers.current(), id, room);
    }

    @POST
    @Path("answers")
    @Operation(
            summary = "Enter answer sheets",
            description =
                    "All are checked before the first is kept. Each becomes an attempt that is handed in; one that"
                            + " was entered before changes nothing.")
    @APIResponseSchema(value = SheetsEntered.class, responseCode = "200", responseDescription = "Entered")
    @APIResponse(
            responseCode = "422",
            description =
                    "`paperNone` (line, number), `paperAnswer` (question, what was written), `paperTooMany`,"
                            + " `paperOnScreen`; `paperStopped` (line, number) with the exam's reason: those before are entered")
    public SheetsEntered enterSheets(@PathParam("id") long id, List<AnswerSheet> sheets) {
        return papers.enter(callers.current(), id, sheets);
    }
}
