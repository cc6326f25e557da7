package cn.anxue.web.api;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.BaseAddress;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** Certificates, for administrators and (get, pdf) for their holders. */
@Path("certificates")
@Tag(name = "certificates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CertificateResource {

    /** Filters of the list. */
    public static final String[] FILTERS = {"q", "jobCategory", "organisationId", "status"};

    @Inject
    private CertificateService certificates;

    @Inject
    private ListSheets sheets;

    @Inject
    private BaseAddress base;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** Why a certificate is taken back. */
    public record Revocation(@Nullable String reason) {}

    @GET
    @Operation(
            summary = "List certificates",
            description = "Those earned within your organisations and those your organisations issued, newest first."
                    + " Sorts: `number`, `holder`, `curriculum`, `organisation`, `issued`, `validUntil`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the holder's name or of the number")
    @Parameter(name = "jobCategory", in = ParameterIn.QUERY)
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "Its subtree")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "VALID, EXPIRING (60 days), EXPIRED or REVOKED")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc")
    public Slice<CertificateRow> list() {
        return certificates.list(
                callers.current(), ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("export.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(summary = "Certificates as a spreadsheet", description = "Same filters and sorts; all rows.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response sheet() {
        List<CertificateRow> rows = certificates.export(
                callers.current(), ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("certificates.xlsx", List.of(sheets.certificates(callers.current(), rows)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a certificate", description = "Your own, or one within your organisations.")
    public CertificateRow get(@PathParam("id") long id) {
        return certificates.get(callers.current(), id);
    }

    @GET
    @Path("{id}/pdf")
    @Produces(Downloads.PDF)
    @Operation(summary = "The printed certificate", description = "A4, with a QR code to the verification page.")
    @APIResponse(responseCode = "200", description = "A PDF file", content = @Content(mediaType = Downloads.PDF))
    public Response pdf(@PathParam("id") long id) {
        CertificateRow found = certificates.get(callers.current(), id);
        byte[] pdf = certificates.pdf(callers.current(), id, base.of(request) + "/open/verify?no=");
        return Downloads.pdf(found.number() + ".pdf", pdf);
    }

    @POST
    @Path("{id}/revocation")
    @Operation(summary = "Revoke a certificate", description = "For good, with a reason; only its issuer may.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "403", description = "`certificateNotIssuer`")
    @APIResponse(responseCode = "409", description = "`certificateRevoked`: it is already")
    @APIResponse(responseCode = "422", description = "No reason")
    public Response revoke(@PathParam("id") long id, Revocation revocation) {
        certificates.revoke(callers.current(), id, revocation.reason());
        return Response.noContent().build();
    }
}
