package cn.anxue.web.api;

import cn.anxue.identity.AuditRow;
import cn.anxue.identity.AuditService;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.AuditSheet;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, and who looked at whose record. */
@Path("audit-records")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** Filters of the list. */
    public static final String[] FILTERS = {"act", "personId", "person", "subject", "from", "to"};

    @Inject
    private AuditService audit;

    @Inject
    private AuditSheet sheet;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(summary = "List audit records", description = "Of your organisations, newest first.")
    @Parameter(name = "act", in = ParameterIn.QUERY, description = "Its beginning, for example `person.`")
    @Parameter(name = "personId", in = ParameterIn.QUERY, description = "Who did it")
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Part of the name of who did it")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "`type/id`, for example `person/1203`")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day, 2026-11-23")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, included")
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    public Slice<AuditRow> list() {
        return audit.list(callers.current(), ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("export.xlsx")
    @Produces({Downloads.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The audit trail as a workbook",
            description = "With the list's filters; the newest 20,000 records; audited itself.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response export() {
        List<AuditRow> rows =
                audit.export(callers.current(), ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("audit.xlsx", List.of(sheet.of(callers.current(), rows)));
    }
}
