package cn.anxue.web.api;

import cn.anxue.identity.Caller;
import cn.anxue.importing.ImportKind;
import cn.anxue.importing.ImportListRow;
import cn.anxue.importing.ImportRowView;
import cn.anxue.importing.ImportService;
import cn.anxue.importing.ImportView;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Problem;
import cn.anxue.platform.RowOutcome;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ImportReasons;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
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

/** Imports of organisations and people: templates, progress, reports. */
@Path("imports")
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    @Inject
    private ImportService imports;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /**
     * A row of the report.
     *
     * @param row number as the spreadsheet shows it
     * @param code why it was rejected
     * @param field key of the column that is wrong, a name as in the API of people or organisations; null when it is the
     *     whole row
     * @param reason the code in words, behind the column's header word
     */
    public record Row(
            int row,
            RowOutcome outcome,
            String subject,
            @Nullable String code,
            @Nullable String field,
            @Nullable String reason,
            List<Object> args) {}

    @GET
    @Path("templates/{kind}")
    @Produces({Downloads.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Template of an import",
            description =
                    "`organisations` or `people`: an .xlsx in the language of Accept-Language, with an example row and"
                            + " a second sheet that explains the columns.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response template(@PathParam("kind") String kind) {
        ImportKind wanted = Inputs.choice(ImportKind.class, "kind", kind);
        return Downloads.xlsx(kind.toLowerCase(Locale.ROOT) + ".xlsx", imports.template(callers.current(), wanted));
    }

    @GET
    @Operation(
            summary = "List imports",
            description =
                    "Of the caller's organisations, newest first. Sorts: `createdAt`, `kind`, `fileName`, `organisation`,"
                            + " `startedBy`, `phase`, `rowsTotal`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the file's name")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "ORGANISATIONS or PEOPLE")
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "WAITING, RUNNING, DONE or FAILED")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true: checks only; false: real imports only",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "From 1",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Rows per page, 1 to 500",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "One of the sorts")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc")
    public Slice<ImportListRow> list() {
        return imports.list(
                callers.current(),
                ListPage.of(request, "q", "kind", "phase", "dryRun").query());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "How far an import is",
            description =
                    "`phase` is WAITING, RUNNING, DONE or FAILED; `counts` holds the rows by outcome so far: CREATED,"
                            + " UPDATED, UNCHANGED, REJECTED.")
    public ImportView get(@PathParam("id") long id) {
        return imports.get(callers.current(), id);
    }

    @GET
    @Path("{id}/rows")
    @Operation(summary = "Report of every row", description = "In the order of the file.")
    @Parameter(name = "outcome", in = ParameterIn.QUERY, description = "CREATED, UPDATED, UNCHANGED or REJECTED")
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    public Slice<Row> rows(@PathParam("id") long id) {
        Locale locale = callers.current().locale();
        Slice<ImportRowView> found = imports.rows(
                callers.current(), id, ListPage.of(request, "outcome").query());
        List<Row> rows = found.rows().stream().map(row -> row(locale, row)).toList();
        return new Slice<>(rows, found.total(), found.page(), found.size());
    }

    private static Row row(Locale locale, ImportRowView row) {
        Problem reason = row.reason();
        if (reason == null) {
            return new Row(row.row(), row.outcome(), row.subject(), null, null, null, List.of());
        }
        return new Row(
                row.row(),
                row.outcome(),
                row.subject(),
                reason.code(),
                reason.field().isEmpty() ? null : reason.field(),
                ImportReasons.text(locale, row),
                reason.args());
    }

    @GET
    @Path("{id}/report.xlsx")
    @Produces({Downloads.XLSX, MediaType.APPLICATION_JSON})
    @Operation(summary = "Download the report", description = "Every row with its outcome and reason as an .xlsx.")
    @Parameter(name = "outcome", in = ParameterIn.QUERY, description = "CREATED, UPDATED, UNCHANGED or REJECTED")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response report(@PathParam("id") long id) {
        Caller caller = callers.current();
        List<ImportRowView> rows =
                imports.export(caller, id, ListPage.of(request, "outcome").query());
        return Downloads.xlsx("import-" + id + ".xlsx", List.of(ListSheets.imported(caller, rows)));
    }

    @POST
    @Path("{id}/application")
    @Operation(
            summary = "Import a dry run's file for real",
            description = "Within a day after the dry run. Answers the id of the new import.")
    @APIResponseSchema(value = Created.class, responseCode = "202", responseDescription = "Started")
    @APIResponse(responseCode = "409", description = "Not a finished dry run, or its file is gone")
    public Response apply(@PathParam("id") long id) {
        long job = imports.apply(callers.current(), id);
        return Response.accepted(new Created(job)).build();
    }

    @POST
    @Path("{id}/passwords")
    @Produces({Downloads.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Fetch the one-time passwords of new people",
            description = "An .xlsx with name, username and password, for who started the import, once, within a day;"
                    + " afterwards the platform has forgotten them. A POST, since it takes them away.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    @APIResponse(
            responseCode = "409",
            description = "None are there for you: fetched already, older than a day, not yours")
    public Response passwords(@PathParam("id") long id) {
        Caller caller = callers.current();
        return Downloads.xlsx(
                "passwords-" + id + ".xlsx",
                List.of(ListSheets.credentials(caller, imports.takePasswords(caller, id))));
    }
}
