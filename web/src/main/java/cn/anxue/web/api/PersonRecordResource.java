package cn.anxue.web.api;

import cn.anxue.certification.PersonRecord;
import cn.anxue.certification.RecordService;
import cn.anxue.identity.Caller;
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

/** Training records of people (一人一档). */
@Path("people")
@Tag(name = "records")
@Produces(MediaType.APPLICATION_JSON)
public class PersonRecordResource {

    @Inject
    private RecordService records;

    @Inject
    private PersonRecordSheet personSheet;

    @Inject
    private Callers callers;

    @GET
    @Path("{id}/record")
    @Operation(
            summary = "A person's training record (一人一档)",
            description = "Employments, curricula, attempts and certificates, as far as they belong to your"
                    + " organisations; the look is audited.")
    public PersonRecord person(@PathParam("id") long id) {
        return records.person(callers.current(), id);
    }

    @GET
    @Path("{id}/record.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "A person's training record as a file")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {@Content(mediaType = Downloads.PDF), @Content(mediaType = Downloads.XLSX)})
    public Response personFile(@PathParam("id") long id, @PathParam("format") String format) {
        Caller caller = callers.current();
        return Downloads.record(personSheet.of(caller, records.person(caller, id)), "person-" + id, format);
    }
}
