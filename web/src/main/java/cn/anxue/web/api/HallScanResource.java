package cn.anxue.web.api;

import cn.anxue.course.credential.QrCode;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the code of a ticket in what the camera of a hall's device shows, for browsers that cannot. */
@Path("hall-scans")
@Tag(name = "sittings")
@Produces(MediaType.APPLICATION_JSON)
public class HallScanResource {

    private static final int MOST_MEGABYTES = 1;

    @Inject
    private HallDevices devices;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** @param code what the code in the picture says; null when there is none */
    public record Scan(@Nullable String code) {}

    @POST
    @Consumes("image/jpeg")
    @SecurityRequirements
    @Operation(
            summary = "Read a QR code in a picture",
            description = "For devices of an open exam hall (their cookie). The picture, at most 1 MB and 1,600 pixels"
                    + " wide and high, is not kept.")
    @APIResponseSchema(value = Scan.class, responseDescription = "The code, if there is one", responseCode = "200")
    @APIResponse(responseCode = "404", description = "Not a device of an open hall")
    @APIResponse(responseCode = "413", description = "Larger than 1 MB")
    public Scan scan(InputStream picture) {
        if (!devices.isOne(callers.current(), request)) {
            throw Refusal.notFound();
        }
        try {
            int most = MOST_MEGABYTES << 20;
            byte[] bytes = picture.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refusal.tooLarge(MOST_MEGABYTES);
            }
            return new Scan(QrCode.read(bytes).orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
