package cn.anxue.web.api;

import cn.anxue.certification.EnterpriseRecord;
import cn.anxue.certification.RecordService;
import cn.anxue.course.credential.RecordData;
import cn.anxue.identity.Caller;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.EnterpriseRecordSheet;
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

/** Training records of enterprises (一企一档). */
@Path("organisations")
@Tag(name = "records")
@Produces(MediaType.APPLICATION_JSON)
public class EnterpriseRecordResource {

    /** People named in a download. */
    private static final int MOST_PEOPLE = 20_000;

    @Inject
    private RecordService records;

    @Inject
    private EnterpriseRecordSheet enterpriseSheet;

    @Inject
    private Callers callers;

    @GET
    @Path("{id}/record")
    @Operation(
            summary = "An enterprise's training record (一企一档)",
            description =
                    "The organisation with everything below it; at most 500 people are named, the files name all.")
    public EnterpriseRecord enterprise(@PathParam("id") long id) {
        return records.enterprise(callers.current(), id, 500);
    }

    @GET
    @Path("{id}/record.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "An enterprise's training record as a file")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {@Content(mediaType = Downloads.PDF), @Content(mediaType = Downloads.XLSX)})
    public Response enterpriseFile(@PathParam("id") long id, @PathParam("format") String format) {
        Caller caller = callers.current();
        RecordData data = enterpriseSheet.of(caller, records.enterprise(caller, id, MOST_PEOPLE));
        return Downloads.record(data, "organisation-" + id, format);
    }
}
