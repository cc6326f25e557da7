package cn.anxue.web.api;

import cn.anxue.platform.Refusal;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.Optional;

/** The parts of a multipart request. */
final class Upload {

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
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }
}
