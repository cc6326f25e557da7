package cn.anxue.web.api;

import cn.anxue.identity.Permission;
import cn.anxue.photo.PhotoDue;
import cn.anxue.photo.PhotoRecord;
import cn.anxue.photo.PhotoReviewService;
import cn.anxue.photo.PhotoService;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Photos of candidates, where an exam asks for them: by the player, and for those who invigilate. */
@Path("attempts/{id}/photos")
@Tag(
        name = "photos",
        description =
                "Kept for people to look at; they decide nothing. A candidate who declines or has no camera sits the exam"
                        + " all the same.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PhotoResource {

    private static final String JPEG = "image/jpeg";
    private static final String MOMENT = "0 for the photo at the start, then 1, 2 …";

    @Inject
    private PhotoService photos;

    @Inject
    private PhotoReviewService reviews;

    @Inject
    private Callers callers;

    /** @param answer AGREED, DECLINED or NO_CAMERA */
    @Schema(name = "PhotoAnswerInput")
    public record AnswerInput(@Nullable String answer) {}

    /** @param outcome REFUSED, NO_CAMERA or FAILED */
    @Schema(name = "PhotoAbsence")
    public record Absence(@Nullable String outcome) {}

    @GET
    @Operation(
            summary = "What there is of an attempt's photos, for invigilators",
            description = "What the candidate said, and the moments that were due with what came of them.")
    @APIResponseSchema(value = PhotoRecord.class, responseCode = "200", responseDescription = "Without pictures")
    public PhotoRecord list(@PathParam("id") long id) {
        return reviews.list(callers.current(), id);
    }

    @GET
    @Path("{moment}/picture")
    @Produces(JPEG)
    @Operation(summary = "A photo, for invigilators", description = "Every look is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "A JPEG",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response picture(
            @PathParam("id") long id, @Parameter(description = MOMENT) @PathParam("moment") int moment) {
        return Response.ok(reviews.open(callers.current(), id, moment), JPEG)
                .header("Content-Disposition", "inline; filename=\"photo-" + id + "-" + moment + ".jpg\"")
                .build();
    }

    @GET
    @Path("due")
    @Operation(
            summary = "Whether a photo of my attempt is due now",
            description = "Ask every so often; when the next one will be is not said.")
    @APIResponseSchema(value = PhotoDue.class, responseCode = "200", responseDescription = "What a player has to know")
    public PhotoDue due(@PathParam("id") long id) {
        return photos.due(callers.current(), id);
    }

    @PUT
    @Path("answer")
    @Operation(
            summary = "Say whether I agree to photos of my attempt",
            description = "The last answer holds; photos are taken with AGREED only. All answers are recorded.")
    @APIResponseSchema(value = PhotoDue.class, responseCode = "200", responseDescription = "Kept")
    @APIResponse(responseCode = "409", description = "`photoNotAsked`, `photoOver`, `photoAnswers`")
    public PhotoDue answer(@PathParam("id") long id, AnswerInput input) {
        return photos.answer(callers.current(), id, input.answer());
    }

    @PUT
    @Path("{moment}/picture")
    @Consumes(JPEG)
    @UploadLimit(megabytes = 1, permission = Permission.SIT_EXAM)
    @Operation(
            summary = "Hand over a photo of my attempt",
            description = "A JPEG up to 64 KB and 1,024 pixels, of a moment that is due. Again changes nothing.")
    @Parameter(
            name = "takenAt",
            description = "The server's time when it was taken, as far as the device knows; now when missing")
    @RequestBody(content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "409", description = "`photoNotAgreed`, `photoNotDue`, `photoOver`, `photoTwice`")
    @APIResponse(responseCode = "422", description = "No JPEG, damaged or too large")
    public void keep(
            @PathParam("id") long id,
            @Parameter(description = MOMENT) @PathParam("moment") int moment,
            @QueryParam("takenAt") @Nullable String takenAt,
            InputStream content)
            throws IOException {
        byte[] jpeg = content.readNBytes(PhotoService.LARGEST + 1);
        photos.keep(callers.current(), id, moment, jpeg, time(takenAt));
    }

    @POST
    @Path("{moment}/absence")
    @Operation(
            summary = "Say why there is no photo of a moment",
            description = "A photo that comes later takes its place.")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "409", description = "`photoNotAgreed`, `photoNotDue`, `photoOver`")
    public void absent(
            @PathParam("id") long id, @Parameter(description = MOMENT) @PathParam("moment") int moment, Absence input) {
        photos.absent(callers.current(), id, moment, input.outcome());
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("takenAt", "photoTime");
        }
    }
}
