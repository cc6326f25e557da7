package cn.anxue.web.api;

import cn.anxue.importing.ImportKind;
import cn.anxue.importing.ImportService;
import cn.anxue.platform.Inputs;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes the file out of a multipart request and starts its import. */
@RequestScoped
public class ImportUploads {

    @Inject
    private ImportService imports;

    @Inject
    private Callers callers;

    /** What the form holds, for the API's description. */
    public static final class FileForm {
        @Schema(type = SchemaType.STRING, format = "binary", required = true)
        public @Nullable String file;
    }

    Response start(ImportKind kind, @Nullable Long organisationId, List<EntityPart> parts, boolean dryRun) {
        long place = Inputs.present("organisationId", organisationId);
        EntityPart file = new Upload(parts).file();
        try (InputStream content = file.getContent()) {
            long id = imports.start(callers.current(), kind, place, Upload.fileName(file), content, dryRun);
            return Response.accepted(new Created(id)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
