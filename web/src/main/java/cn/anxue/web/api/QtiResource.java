package cn.anxue.web.api;

import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.examination.QtiExamService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Inputs;
import cn.anxue.questionbank.QtiExchangeService;
import cn.anxue.questionbank.QtiExport;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Question banks from and to QTI. */
@Path("question-banks/{id}/qti")
@Tag(name = "question banks")
public class QtiResource {

    static final String ZIP = "application/zip";

    @Inject
    private QtiExchangeService exchange;

    @Inject
    private QtiExamService exams;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** The form of an upload. */
    @Schema(name = "QtiForm")
    public record Form(
            @Schema(
                            format = "binary",
                            required = true,
                            description = "A package (.zip) or an item (.xml), at most 200 MB")
                    String file) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @UploadLimit(megabytes = 200, permission = Permission.BANK_WRITE)
    @Operation(
            summary = "Import QTI into a bank",
            description =
                    """
                    Items of QTI 2.1, 2.2 and 3.0, alone or in a content package. Items that are no more than a question of \
                    a simple type become one; the others are COMPOSITE and are scored by their own response processing. \
                    Titles of a test's sections become chapters. Rows of the report are the items in the order of the \
                    tests. All is imported, or nothing; the same package again imports nothing.""")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponseSchema(value = ImportResult.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The bank is closed")
    @APIResponse(responseCode = "413", description = "Larger than 200 MB")
    @APIResponse(responseCode = "422", description = "Neither a package nor an item, no items, a zip bomb …")
    public ImportResult importFile(
            @PathParam("id") long id,
            @Parameter(description = "true: report only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            List<EntityPart> parts)
            throws IOException {
        Caller caller = callers.current();
        EntityPart file = new Upload(parts).file();
        try (InputStream content = file.getContent()) {
            return ImportResult.of(
                    caller.locale(), exchange.importFile(caller, id, content, Upload.fileName(file), dryRun));
        }
    }

    @POST
    @Path("exams")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @UploadLimit(megabytes = 200, permission = Permission.BANK_WRITE)
    @Operation(
            summary = "Import a QTI package with its tests",
            description =
                    """
                    Imports the items as `POST /question-banks/{id}/qti` does, and drafts an exam for each test: sections, \
                    questions that are always asked or drawn, points from weights, minutes from the limit of time. What is \
                    not as the test says is remarked. A test that cannot be an exam (withReplacement, branchRule, \
                    preCondition …) is refused by the name of what stands in the way, and nothing is imported; a dry run \
                    lists the same as `obstacles`.""")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponseSchema(value = QtiExamResult.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The bank is closed")
    @APIResponse(responseCode = "422", description = "No package, no test, or a test that cannot be an exam")
    public QtiExamResult importExams(
            @PathParam("id") long id,
            @Parameter(description = "true: report only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            List<EntityPart> parts)
            throws IOException {
        Caller caller = callers.current();
        EntityPart file = new Upload(parts).file();
        try (InputStream content = file.getContent()) {
            return QtiExamResult.of(
                    caller.locale(), exams.importFile(caller, id, content, Upload.fileName(file), dryRun));
        }
    }

    @GET
    @Produces(ZIP)
    @Operation(
            summary = "Export questions as a QTI content package",
            description =
                    "With pictures and films, and a test whose sections are the chapters; filters and sorts of the list"
                            + " of questions. Imported again, it makes the same questions.")
    @APIResponse(responseCode = "200", description = "A .zip file", content = @Content(mediaType = ZIP))
    public Response export(
            @PathParam("id") long id,
            @Parameter(description = "V2_2 or V3_0") @QueryParam("version") @DefaultValue("V3_0") String version) {
        QtiVersion wanted = Inputs.choice(QtiVersion.class, "version", version);
        QtiExport export = exchange.export(
                callers.current(),
                id,
                ListPage.of(request, QuestionBankResource.QUESTION_FILTERS).query(),
                wanted);
        StreamingOutput zip = export::writeTo;
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"bank-" + id + "-qti.zip\"")
                .build();
    }
}
