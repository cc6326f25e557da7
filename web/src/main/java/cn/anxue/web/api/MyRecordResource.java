package cn.anxue.web.api;

import cn.anxue.certification.PersonRecord;
import cn.anxue.certification.RecordService;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.PersonRecordSheet;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in person's own training record. */
@Path("me")
@Tag(name = "records")
@Produces(MediaType.APPLICATION_JSON)
public class MyRecordResource {

    @Inject
    private RecordService records;

    @Inject
    private PersonRecordSheet personSheet;

    @Inject
    private Callers callers;

    @GET
    @Path("record")
    @Operation(summary = "My training record")
    public PersonRecord own() {
        return records.own(callers.current());
    }

    @GET
    @Path("record.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "My training record as a file")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {@Content(mediaType = Downloads.PDF), @Content(mediaType = Downloads.XLSX)})
    public Response ownFile(@PathParam("format") String format) {
        return Downloads.record(personSheet.of(callers.current(), records.own(callers.current())), "record", format);
    }
}
