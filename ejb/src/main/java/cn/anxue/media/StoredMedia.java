package cn.anxue.media;

import cn.anxue.course.content.MediaType;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A stored file.
 *
 * @param type told by its bytes
 * @param fileName as it was uploaded
 * @param file where its bytes are; never to be changed
 * @param answerOf the person whose answer in an exam it is; null for other files
 */
public record StoredMedia(
        long id,
        long organisationId,
        MediaType type,
        long bytes,
        String fileName,
        String sha256,
        Path file,
        @Nullable Long answerOf) {

    /** Where a browser gets it. */
    public String url() {
        return MediaPath.of(id);
    }
}
