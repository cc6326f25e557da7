package cn.anxue.web.api;

import cn.anxue.examination.ResultRow;
import cn.anxue.examination.ResultService;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ListSheets;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results that count at an exam: its pass list. */
@Path("exams/{id}/results")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class ExamResultResource {

    /** Filters of the list. */
    public static final String[] FILTERS = {"q", "passed", "organisationId"};

    @Inject
    private ResultService results;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "The pass list of an exam",
            description = "For every person and admission the one attempt that counts by the exam's rule (BEST, LAST or"
                    + " FIRST), with its band. Those sat for your organisations. Sorts: `person`, `organisation`, `score`,"
                    + " `passed`, `endedAt`, `attemptNo`; by name without.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the person's or organisation's name")
    @Parameter(name = "passed", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "With all below it")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY)
    public Slice<ResultRow> list(@PathParam("id") long id) {
        return results.results(
                callers.current(), id, ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("export.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(summary = "The pass list as a spreadsheet", description = "Same filters and sorts; up to 20,000 rows.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response sheet(@PathParam("id") long id) {
        List<ResultRow> rows = results.exportResults(
                callers.current(), id, ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("results-" + id + ".xlsx", List.of(ListSheets.results(callers.current(), rows)));
    }
}
