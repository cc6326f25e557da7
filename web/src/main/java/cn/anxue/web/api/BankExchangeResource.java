package cn.anxue.web.api;

import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.ExportFormat;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.questionbank.ExportReport;
import cn.anxue.questionbank.ImportChoice;
import cn.anxue.questionbank.PaperService;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionExportService;
import cn.anxue.questionbank.QuestionImportService;
import cn.anxue.web.record.BankWords;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.Texts;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions of a bank in and out as files and texts. */
@Path("question-banks")
@Tag(name = "question banks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BankExchangeResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private QuestionImportService imports;

    @Inject
    private PaperService papers;

    @Inject
    private QuestionExportService exports;

    @Inject
    private QuestionBankService banks;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** The form of an upload. */
    @Schema(name = "BankFileForm")
    public record Form(@Schema(format = "binary", required = true, description = "At most 20 MB") String file) {}

    @POST
    @Path("{id}/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit(megabytes = 20, permission = Permission.BANK_WRITE)
    @Operation(
            summary = "Import a file into a bank",
            description =
                    """
                    The format is told by the content: .xlsx or .xls, CSV, Moodle XML, GIFT, Aiken, a question paper as \
                    text, or JSON. Columns of tables are found by their header words in any order (章节, 题型, 题干, 选项, \
                    答案, 解析, 难度 … or their English names). JSON is read as the export writes it, by a saved mapping, or \
                    by a guess, which the dry run tells. All of the file is imported, or nothing. The same file again \
                    imports nothing: all its rows are duplicates then. Embedded pictures become media; Moodle's \
                    categories become chapters. Essays, matching, cloze and other types that only QTI can carry are \
                    rejected by name.""")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponseSchema(value = ImportResult.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The bank is closed")
    @APIResponse(responseCode = "413", description = "Larger than 20 MB")
    @APIResponse(responseCode = "422", description = "No questions, no header, macros, encrypted, a zip bomb …")
    public ImportResult importFile(
            @PathParam("id") long id,
            @Parameter(description = "true: report only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Instead of what the content looks like")
                    @QueryParam("format")
                    @Schema(implementation = BankFormat.class)
                    @Nullable
                    String format,
            @Parameter(description = "Id of a saved mapping for JSON of another system")
                    @QueryParam("mapping")
                    @Nullable
                    Long mapping,
            @Parameter(description = "true: doubtful questions of a paper as well")
                    @QueryParam("doubtful")
                    @DefaultValue("false")
                    boolean doubtful,
            List<EntityPart> parts)
            throws IOException {
        Caller caller = callers.current();
        ImportChoice choice = new ImportChoice(
                format == null ? null : Inputs.choice(BankFormat.class, "format", format), mapping, null, doubtful);
        EntityPart file = new Upload(parts).file();
        try (InputStream content = file.getContent()) {
            String name = Upload.fileName(file);
            return dryRun
                    ? ImportResult.of(caller.locale(), imports.check(caller, id, content, name, choice))
                    : ImportResult.of(caller.locale(), imports.importFile(caller, id, content, name, choice));
        }
    }

    @POST
    @Path("{id}/imports/{checked}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Import the file of a dry run",
            description =
                    "Imports the file that you sent last with `dryRun=true`, as it was read then, without sending it"
                            + " again, within a day. `checked` comes from that report, so nothing else is imported than"
                            + " what was checked.")
    @APIResponseSchema(value = ImportResult.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The file is gone, or you checked another one since")
    public ImportResult importChecked(
            @PathParam("id") long id,
            @Parameter(description = "Of the dry run's report") @PathParam("checked") String checked) {
        Caller caller = callers.current();
        return ImportResult.of(caller.locale(), imports.importChecked(caller, id, checked));
    }

    @POST
    @Path("{id}/imports/{checked}/check")
    @Operation(
            summary = "Check the file of a dry run again, read in another way",
            description =
                    "With another format or mapping, without sending the file again. The report has a new `checked`;"
                            + " the former one is gone.")
    @APIResponseSchema(value = ImportResult.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The file is gone, or you checked another one since")
    @APIResponse(responseCode = "422", description = "Wrong mapping, or no questions")
    public ImportResult checkAgain(
            @PathParam("id") long id,
            @Parameter(description = "Of the dry run's report") @PathParam("checked") String checked,
            ImportChoice choice) {
        Caller caller = callers.current();
        return ImportResult.of(caller.locale(), imports.checkAgain(caller, id, checked, choice));
    }

    @POST
    @Path("{id}/papers/parse")
    @Operation(
            summary = "See how a pasted paper is understood",
            description =
                    "Changes nothing. Numbered stems below headings that name a type or a chapter, lettered options,"
                            + " answers in the stem's brackets, on lines of their own or in a list at the end.")
    @APIResponseSchema(value = PaperResult.class, responseDescription = "Understood", responseCode = "200")
    @APIResponse(responseCode = "422", description = "No question in the text, or too long")
    public PaperResult parse(@PathParam("id") long id, PaperInput input) {
        Caller caller = callers.current();
        return PaperResult.of(caller.locale(), papers.parse(caller, id, input.text()));
    }

    @POST
    @Path("{id}/papers")
    @Operation(
            summary = "Import a pasted paper",
            description = "Takes the questions that nothing is doubtful of; the report says what stays and why.")
    @APIResponseSchema(value = ImportResult.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The bank is closed")
    @APIResponse(responseCode = "422", description = "No question in the text, or too long")
    public ImportResult importPaper(@PathParam("id") long id, PaperInput input) {
        Caller caller = callers.current();
        boolean doubtful = Boolean.TRUE.equals(input.doubtful());
        return ImportResult.of(caller.locale(), papers.importText(caller, id, input.text(), doubtful));
    }

    @GET
    @Path("template.xlsx")
    @Produces(XLSX)
    @Operation(
            summary = "Template for imports",
            description = "An empty sheet with the header, and a second one with an example of each type.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = XLSX))
    public Response template() {
        Caller caller = callers.current();
        String name = Texts.text(caller.locale(), "bank.template");
        return Response.ok(BankTemplate.in(caller.locale()), XLSX)
                .header("Content-Disposition", attachment(name, ExportFormat.XLSX))
                .build();
    }

    @GET
    @Path("{id}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Export questions as a file",
            description =
                    """
                    With the filters and sorts of the list of questions. XLSX and CSV are in the layout of the template \
                    and carry no pictures; GIFT carries no pictures and no ordering; MOODLE_XML and JSON carry all but \
                    composite questions. JSON is `{"format":"anxue-questions","version":1,"questions":[…]}`, each with \
                    the properties of the API's questions; pictures are `{"type":"image/png","base64":"…"}`. Imported \
                    into the same bank again, all questions are duplicates. The header `X-Not-Carried` counts what \
                    `GET …/export/report` lists.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response export(
            @PathParam("id") long id,
            @Parameter(description = "XLSX, CSV, GIFT, MOODLE_XML or JSON")
                    @QueryParam("format")
                    @DefaultValue("XLSX")
                    @Schema(implementation = ExportFormat.class)
                    String as)
            throws IOException {
        Caller caller = callers.current();
        ExportFormat format = Inputs.choice(ExportFormat.class, "format", as);
        String name = banks.get(caller, id).name();
        java.nio.file.Path file = Files.createTempFile("anxue-export", "." + format.extension());
        ExportReport report;
        try (OutputStream out = Files.newOutputStream(file)) {
            report = exports.export(caller, id, query(), format, BankWords.of(caller.locale()), out);
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        long length = Files.size(file);
        // Read once, by the answer, and gone then.
        InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return Response.ok(content, format.mediaType())
                .header("Content-Disposition", attachment(name, format))
                .header("Content-Length", length)
                .header(
                        "X-Not-Carried",
                        report.leftOut().size() + report.changed().size())
                .build();
    }

    @GET
    @Path("{id}/export/report")
    @Operation(
            summary = "What an export would not carry",
            description = "Question by question, with the reason. Nothing is exported.")
    public ExportResult exportReport(
            @PathParam("id") long id,
            @Parameter(description = "XLSX, CSV, GIFT, MOODLE_XML or JSON")
                    @QueryParam("format")
                    @DefaultValue("XLSX")
                    @Schema(implementation = ExportFormat.class)
                    String as) {
        Caller caller = callers.current();
        ExportFormat format = Inputs.choice(ExportFormat.class, "format", as);
        return ExportResult.of(
                caller.locale(), exports.report(caller, id, query(), format, BankWords.of(caller.locale())));
    }

    private ListQuery query() {
        return ListPage.of(request, QuestionBankResource.QUESTION_FILTERS).query();
    }

    private static String attachment(String name, ExportFormat format) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"bank." + format.extension() + "\"; filename*=UTF-8''" + encoded + "."
                + format.extension();
    }
}
