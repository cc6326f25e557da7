package cn.anxue.web.api;

import cn.anxue.marking.MarkingService;
import cn.anxue.marking.Remark;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What markers say to a candidate. */
@Path("attempts/{id}/remarks")
@Tag(name = "marking")
@Produces(MediaType.APPLICATION_JSON)
public class RemarkResource {

    @Inject
    private MarkingService marking;

    @Inject
    private Callers callers;

    @GET
    @Operation(
            summary = "Markers' words about an own attempt",
            description =
                    "Once its result is released, of the questions that the exam lets you see; markers are unnamed.")
    public List<Remark> remarks(@PathParam("id") long id) {
        return marking.remarks(callers.current(), id);
    }
}
