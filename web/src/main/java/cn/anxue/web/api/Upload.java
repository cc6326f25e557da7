package cn.anxue.web.api;

import cn.anxue.platform.Refusal;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart request. */
final class Upload {

    private static final Pattern FIELD_NAME = Pattern.compile(";\\s*name=\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);

    private final List<EntityPart> parts;

    Upload(List<EntityPart> parts) {
        this.parts = parts;
    }

    /** The part {@code file}; refuses where there is none. */
    EntityPart file() {
        return part("file").orElseThrow(() -> Refusal.invalid("file", "required"));
    }

    /** The file's name without the folders that some browsers send. */
    static String fileName(EntityPart file) {
        String name = file.getFileName().orElse("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private Optional<EntityPart> part(String name) {
        return parts.stream().filter(part -> name.equals(fieldName(part))).findFirst();
    }

    /**
     * The form's name of a part, from its header: where the file's name is not ASCII, the server's parser (James Mime4j)
     * answers that one instead.
     */
    private static String fieldName(EntityPart part) {
        @Nullable String header = part.getHeaders().getFirst("Content-Disposition");
        Matcher name = FIELD_NAME.matcher(header == null ? "" : header);
        return name.find() ? name.group(1) : part.getName();
    }
}
