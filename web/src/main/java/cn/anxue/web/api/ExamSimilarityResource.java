package cn.anxue.web.api;

import cn.anxue.results.AnalysisFilter;
import cn.anxue.results.SimilarityReport;
import cn.anxue.results.SimilarityService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attempts at an exam that answered alike. */
@Path("exams/{id}/similarity")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class ExamSimilarityResource {

    @Inject
    private SimilarityService similarity;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "Attempts with the same wrong answers",
            description = "Pairs with improbably many identical wrong answers to the same questions (error-similarity"
                    + " analysis, Bellezza and Bellezza 1989, with a chance of its own for each question). For somebody to"
                    + " look at: it proves nothing about anybody. At most 3,000 attempts; looking is audited.")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "With all below it")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day on which an attempt may have ended")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day")
    @Parameter(name = "attempts", in = ParameterIn.QUERY, description = "FIRST, BEST or LAST; all when missing")
    @APIResponseSchema(value = SimilarityReport.class, responseCode = "200", responseDescription = "The pairs")
    @APIResponse(responseCode = "409", description = "`similarityTooMany`; args: attempts, most")
    public SimilarityReport get(@PathParam("id") long id) {
        return similarity.similar(
                callers.current(),
                id,
                ListPage.of(request, AnalysisFilter.NAMES).query());
    }
}
