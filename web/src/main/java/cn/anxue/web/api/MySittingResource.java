package cn.anxue.web.api;

import cn.anxue.exam.safebrowser.SafeBrowserFile;
import cn.anxue.identity.Caller;
import cn.anxue.sitting.HallService;
import cn.anxue.sitting.OwnSitting;
import cn.anxue.sitting.SittingService;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.TicketSheet;
import cn.anxue.web.request.BaseAddress;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Where the signed-in person is expected on exam day. */
@Path("me/sittings")
@Tag(name = "sittings")
@Produces(MediaType.APPLICATION_JSON)
public class MySittingResource {

    @Inject
    private SittingService sittings;

    @Inject
    private HallService halls;

    @Inject
    private BaseAddress base;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Callers callers;

    @GET
    @Operation(
            summary = "My sittings",
            description = "To come or going on, and not yet started there; the earliest first.")
    public List<OwnSitting> own() {
        return sittings.own(callers.current());
    }

    @GET
    @Path("{id}/ticket.pdf")
    @Produces(Downloads.PDF)
    @Operation(summary = "My admission ticket")
    @APIResponse(responseCode = "200", description = "A PDF file", content = @Content(mediaType = Downloads.PDF))
    public Response ticket(@PathParam("id") long id) {
        Caller caller = callers.current();
        return TicketSheet.pdf(caller, List.of(halls.ownTicket(caller, id)), "ticket-" + id + ".pdf");
    }

    @GET
    @Path("{id}/ticket.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The QR code of my admission ticket", description = "To be shown to a scanner in the hall.")
    @APIResponse(
            responseCode = "200",
            description = "A picture",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    public String code(@PathParam("id") long id) {
        return TicketSheet.svg(halls.ownTicket(callers.current(), id));
    }

    @GET
    @Path("browser.seb")
    @Produces(SafeBrowserFile.MEDIA_TYPE)
    @Operation(
            summary = "Settings with which a Safe Exam Browser may start my exam",
            description = "404 where no sitting of mine asks for one.")
    @Parameter(name = "exam", in = ParameterIn.QUERY, description = "Id of the exam")
    @APIResponse(
            responseCode = "200",
            description = "A .seb file",
            content = @Content(mediaType = SafeBrowserFile.MEDIA_TYPE))
    public Response browserSettings(@QueryParam("exam") long exam) {
        return Downloads.seb("exam-" + exam, sittings.ownBrowserSettings(callers.current(), exam, base.of(request)));
    }
}
