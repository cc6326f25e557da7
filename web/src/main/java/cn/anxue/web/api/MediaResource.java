package cn.anxue.web.api;

import cn.anxue.identity.Permission;
import cn.anxue.media.MediaService;
import cn.anxue.media.StoredMedia;
import cn.anxue.platform.Inputs;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Uploads of pictures, PDF and videos for lessons and questions. */
@Path("media")
@Tag(name = "media")
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {

    @Inject
    private MediaService media;

    @Inject
    private Callers callers;

    /**
     * @param url path under which anyone who is signed in gets the file
     * @param mediaType told by the file's bytes, for example image/png
     */
    public record Uploaded(long id, String url, String mediaType) {}

    /** The form of an upload. */
    @Schema(name = "MediaForm")
    public record Form(@Schema(format = "binary", required = true) String file) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit(
            megabytes = 500,
            permission = {Permission.BANK_WRITE, Permission.COURSE_WRITE})
    @Operation(
            summary = "Upload a file",
            description =
                    """
                    PNG, JPEG, GIF or WEBP up to 10 MB, PDF up to 50 MB, MP4 or WebM up to 500 MB, MP3, OGG or WAV up to 50 MB, WebVTT up to 1 MB. What \
                    a file is, is told by its bytes. The same file uploaded again answers the same id.""")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponseSchema(value = Uploaded.class, responseDescription = "Stored", responseCode = "201")
    @APIResponse(responseCode = "413", description = "Larger than its kind may be")
    @APIResponse(responseCode = "422", description = "Not one of the kinds, or damaged")
    public Response upload(
            @Parameter(description = "The organisation whose file it is", required = true)
                    @QueryParam("organisationId")
                    @Nullable
                    Long organisationId,
            List<EntityPart> parts)
            throws IOException {
        EntityPart file = new Upload(parts).file();
        try (InputStream content = file.getContent()) {
            StoredMedia stored = media.store(
                    callers.current(),
                    Inputs.present("organisationId", organisationId),
                    Upload.fileName(file),
                    content);
            return Response.status(201)
                    .entity(new Uploaded(
                            stored.id(), stored.url(), stored.type().mime()))
                    .build();
        }
    }
}
