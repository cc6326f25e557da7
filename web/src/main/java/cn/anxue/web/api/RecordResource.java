package cn.anxue.web.api;

import cn.anxue.certification.EnterpriseRecord;
import cn.anxue.certification.PersonRecord;
import cn.anxue.certification.RecordService;
import cn.anxue.course.credential.RecordData;
import cn.anxue.identity.Caller;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.EnterpriseRecordSheet;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training records: of a person (一人一档) and of an enterprise (一企一档). */
@Path("")
@Tag(name = "records")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {

    /** People named in a download of an enterprise's record. */
    private static final int MOST_PEOPLE = 20_000;

    @Inject
    private RecordService records;

    @Inject
    private PersonRecordSheet personSheet;

    @Inject
    private EnterpriseRecordSheet enterpriseSheet;

    @Inject
    private Callers callers;

    @GET
    @Path("me/record")
    @Operation(summary = "My training record")
    public PersonRecord own() {
        return records.own(callers.current());
    }

    @GET
    @Path("me/record.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "My training record as a file")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {
                @Content(mediaType = Downloads.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Downloads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response ownFile(@PathParam("format") String format) {
        return file(personSheet.of(callers.current(), records.own(callers.current())), "record", format);
    }

    @GET
    @Path("people/{id}/record")
    @Operation(
            summary = "A person's training record (一人一档)",
            description = "Employments, curricula, attempts and certificates, as far as they belong to your"
                    + " organisations; the look is audited.")
    public PersonRecord person(@PathParam("id") long id) {
        return records.person(callers.current(), id);
    }

    @GET
    @Path("people/{id}/record.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "A person's training record as a file")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {
                @Content(mediaType = Downloads.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Downloads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response personFile(@PathParam("id") long id, @PathParam("format") String format) {
        Caller caller = callers.current();
        return file(personSheet.of(caller, records.person(caller, id)), "person-" + id, format);
    }

    @GET
    @Path("organisations/{id}/record")
    @Operation(
            summary = "An enterprise's training record (一企一档)",
            description =
                    "The organisation with everything below it; at most 500 people are named, the files name all.")
    public EnterpriseRecord enterprise(@PathParam("id") long id) {
        return records.enterprise(callers.current(), id, 500);
    }

    @GET
    @Path("organisations/{id}/record.{format: pdf|xlsx}")
    @Produces({Downloads.PDF, Downloads.XLSX})
    @Operation(summary = "An enterprise's training record as a file")
    @APIResponse(
            responseCode = "200",
            description = "A PDF or .xlsx file",
            content = {
                @Content(mediaType = Downloads.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Downloads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response enterpriseFile(@PathParam("id") long id, @PathParam("format") String format) {
        Caller caller = callers.current();
        RecordData data = enterpriseSheet.of(caller, records.enterprise(caller, id, MOST_PEOPLE));
        return file(data, "organisation-" + id, format);
    }

    private static Response file(RecordData data, String name, String format) {
        return format.equals("pdf") ? Downloads.pdf(name + ".pdf", data) : Downloads.xlsx(name + ".xlsx", data);
    }
}
