package cn.anxue.web.api;

import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.examination.QtiExamService;
import cn.anxue.platform.Inputs;
import cn.anxue.questionbank.QtiExport;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exams as QTI tests. */
@Path("exams/{id}/qti")
@Tag(name = "exams")
public class ExamQtiResource {

    @Inject
    private QtiExamService exams;

    @Inject
    private Callers callers;

    @GET
    @Produces(QtiResource.ZIP)
    @Operation(
            summary = "Export an exam as a QTI content package",
            description = "A test with sections, selections, weights and the time, and all questions that the exam may"
                    + " ask, with keys and files: of a draft today's, else the frozen ones. Imported again with"
                    + " `POST /question-banks/{id}/qti/exams` it makes an exam of the same rules.")
    @APIResponse(responseCode = "200", description = "A .zip file", content = @Content(mediaType = QtiResource.ZIP))
    @APIResponse(responseCode = "404", description = "Exam or one of its banks not within your organisations")
    @APIResponse(responseCode = "409", description = "`examPoolTooSmall`: a rule lacks questions")
    public Response export(
            @PathParam("id") long id,
            @Parameter(description = "V2_2 or V3_0") @QueryParam("version") @DefaultValue("V3_0") String version) {
        QtiExport export = exams.export(callers.current(), id, Inputs.choice(QtiVersion.class, "version", version));
        StreamingOutput zip = export::writeTo;
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"exam-" + id + "-qti.zip\"")
                .build();
    }
}
