package cn.anxue.web.api;

import cn.anxue.exam.safebrowser.SafeBrowserFile;
import cn.anxue.identity.Caller;
import cn.anxue.sitting.HallDeviceRow;
import cn.anxue.sitting.HallService;
import cn.anxue.sitting.SittingService;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.TicketSheet;
import cn.anxue.web.request.BaseAddress;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The hall of a sitting: admission tickets, the devices at which they sign in, and the browser they ask for. */
@Path("sittings/{id}/hall")
@Tag(name = "sittings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SittingHallResource {

    @Inject
    private HallService halls;

    @Inject
    private SittingService sittings;

    @Inject
    private BaseAddress base;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("tickets.pdf")
    @Produces(Downloads.PDF)
    @Operation(
            summary = "Admission tickets",
            description = "Two on an A4 page. Their codes sign people in: for those who plan or supervise.")
    @APIResponse(responseCode = "200", description = "A PDF file", content = @Content(mediaType = Downloads.PDF))
    public Response tickets(@PathParam("id") long id) {
        Caller caller = callers.current();
        return TicketSheet.pdf(caller, halls.tickets(caller, id), "tickets-" + id + ".pdf");
    }

    @GET
    @Path("browser.seb")
    @Produces(SafeBrowserFile.MEDIA_TYPE)
    @Operation(
            summary = "Settings for Safe Exam Browser",
            description = "To be opened on the hall's devices. They hold for the address by which you ask.")
    @APIResponse(
            responseCode = "200",
            description = "A .seb file",
            content = @Content(mediaType = SafeBrowserFile.MEDIA_TYPE))
    public Response browserSettings(@PathParam("id") long id) {
        return Downloads.seb("sitting-" + id, sittings.browserSettings(callers.current(), id, base.of(request)));
    }

    @POST
    @Path("candidates/{candidateId}/readmission")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Let a ticket sign in once more",
            description = "After a device broke down: a ticket signs its holder in once.")
    @APIResponse(responseCode = "204", description = "It may")
    public void allowAgain(
            @PathParam("id") long id,
            @Parameter(description = "Id of the candidate on this roster") @PathParam("candidateId") long candidateId) {
        halls.allowAgain(callers.current(), id, candidateId);
    }

    /** @param code what devices type to join; null for none */
    public record HallCode(@Nullable String code) {}

    @GET
    @Operation(summary = "The code by which devices join the hall")
    public HallCode hallCode(@PathParam("id") long id) {
        return new HallCode(halls.hallCode(callers.current(), id).orElse(null));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Give out a code by which devices join the hall",
            description =
                    "A new one each time. Typed at `/open/hall`; candidates then sign in there with their tickets.")
    @APIResponseSchema(value = HallCode.class, responseCode = "200", responseDescription = "The code")
    @APIResponse(responseCode = "409", description = "`hallOver`: called off or over")
    public HallCode openHall(@PathParam("id") long id) {
        return new HallCode(halls.openHall(callers.current(), id));
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the code back and close all devices", description = "Whoever is working there goes on.")
    @APIResponse(responseCode = "204", description = "Closed")
    public void closeHall(@PathParam("id") long id) {
        halls.closeHall(callers.current(), id);
    }

    @GET
    @Path("devices")
    @Operation(summary = "Devices of the hall", description = "The latest first.")
    public List<HallDeviceRow> devices(@PathParam("id") long id) {
        return halls.devices(callers.current(), id);
    }

    @DELETE
    @Path("devices/{deviceId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Close a device of the hall")
    @APIResponse(responseCode = "204", description = "Closed")
    public void closeDevice(
            @PathParam("id") long id,
            @Parameter(description = "Id of the device") @PathParam("deviceId") long deviceId) {
        halls.closeDevice(callers.current(), id, deviceId);
    }
}
