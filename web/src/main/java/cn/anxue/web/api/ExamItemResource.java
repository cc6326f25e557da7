package cn.anxue.web.api;

import cn.anxue.results.AnalysisFilter;
import cn.anxue.results.ItemReport;
import cn.anxue.results.StatisticsService;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ItemSheet;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the questions of an exam did. */
@Path("exams/{id}/items")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class ExamItemResource {

    /** Filters of the analysis. */
    public static final String[] FILTERS = Stream.concat(Stream.of(AnalysisFilter.NAMES), Stream.of("q", "level"))
            .toArray(String[]::new);

    @Inject
    private StatisticsService statistics;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "Analysis of an exam's questions",
            description =
                    "The most troubled first. For each question, over attempts sat for your organisations: facility,"
                            + " discrimination, point-biserial, options chosen, time, exposure, Rasch difficulty, and findings. A"
                            + " large analysis is made in the background: 202 says how far it is; ask again.")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "With all below it")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day on which an attempt may have ended")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day")
    @Parameter(name = "attempts", in = ParameterIn.QUERY, description = "FIRST, BEST or LAST; all when missing")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "A day: facilities before it are compared with those from it on")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the question's text")
    @Parameter(name = "level", in = ParameterIn.QUERY, description = "BAD, WARN or NOTE: of the most urgent finding")
    @APIResponseSchema(value = ItemReport.class, responseCode = "200", responseDescription = "Ready")
    @APIResponse(
            responseCode = "202",
            description = "Being made; `progress` says how far",
            content = @Content(schema = @Schema(implementation = ItemReport.class)))
    public Response get(@PathParam("id") long id) {
        ItemReport found = statistics.items(
                callers.current(), id, ListPage.of(request, FILTERS).query());
        return Response.status(found.ready() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(found)
                .build();
    }

    @GET
    @Path("export.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            summary = "The analysis as a spreadsheet",
            description = "Same filters. 409 `analysisRunning` while a large analysis is being made.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response sheet(@PathParam("id") long id) {
        ItemReport found = statistics.export(
                callers.current(), id, ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("items-" + id + ".xlsx", List.of(ItemSheet.of(callers.current(), found)));
    }
}
