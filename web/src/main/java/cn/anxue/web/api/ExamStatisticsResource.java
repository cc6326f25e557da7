package cn.anxue.web.api;

import cn.anxue.results.AnalysisFilter;
import cn.anxue.results.ExamStatistics;
import cn.anxue.results.StatisticsService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an exam went. */
@Path("exams/{id}/statistics")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class ExamStatisticsResource {

    @Inject
    private StatisticsService statistics;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "Statistics of an exam",
            description =
                    "Over attempts sat for your organisations: totals in percent, pass rate, distribution, by chapter,"
                            + " organisation and day, reliability (`KR_20`, `ALPHA`, or `DEPENDABILITY` for drawn papers),"
                            + " standard error and consistency of passing. A large analysis is made in the background: 202 says"
                            + " how far it is; ask again.")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "With all below it")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day on which an attempt may have ended")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day")
    @Parameter(
            name = "attempts",
            in = ParameterIn.QUERY,
            description = "FIRST, BEST or LAST: one attempt per admission; all attempts when missing")
    @APIResponseSchema(value = ExamStatistics.class, responseCode = "200", responseDescription = "Ready")
    @APIResponse(
            responseCode = "202",
            description = "Being made; `progress` says how far",
            content = @Content(schema = @Schema(implementation = ExamStatistics.class)))
    public Response get(@PathParam("id") long id) {
        ExamStatistics found = statistics.statistics(
                callers.current(),
                id,
                ListPage.of(request, AnalysisFilter.NAMES).query());
        return Response.status(found.ready() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(found)
                .build();
    }
}
