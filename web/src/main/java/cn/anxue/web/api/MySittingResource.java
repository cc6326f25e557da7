package cn.anxue.web.api;

import cn.anxue.sitting.OwnSitting;
import cn.anxue.sitting.SittingService;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the signed-in person is expected on exam day. */
@Path("me/sittings")
@Tag(name = "sittings")
@Produces(MediaType.APPLICATION_JSON)
public class MySittingResource {

    @Inject
    private SittingService sittings;

    @Inject
    private Callers callers;

    @GET
    @Operation(
            summary = "My sittings",
            description = "To come or going on, and not yet started there; the earliest first.")
    public List<OwnSitting> own() {
        return sittings.own(callers.current());
    }
}
