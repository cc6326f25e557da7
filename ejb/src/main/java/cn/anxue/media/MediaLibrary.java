package cn.anxue.media;

import cn.anxue.course.content.MediaType;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored files for the other modules' services, which have checked the caller's permission. */
@Dependent
public class MediaLibrary {

    private static final int LONGEST_NAME = 200;

    @Inject
    private MediaRepository media;

    @Inject
    private MediaShelf shelf;

    /** The file; absent when there is none with this id. */
    public Optional<StoredMedia> find(long id) {
        return media.find(id).map(this::stored);
    }

    /** Refuses unless the id is that of a picture; null is none and goes through. */
    public void checkPicture(String field, @Nullable Long id) {
        if (id != null
                && find(id).filter(found -> found.type().use() == MediaType.Use.PICTURE)
                        .isEmpty()) {
            throw Refusal.invalid(field, "unknownPicture", id);
        }
    }

    /**
     * Stores a file of one of the kinds in {@link MediaType} except SVG: pictures up to 10 MB, PDF 50 MB, video 500 MB,
     * subtitles 1 MB. The same bytes of the same organisation get the same id again. The stream is not closed.
     */
    public StoredMedia store(Caller caller, long organisationId, String fileName, InputStream content) {
        return record(caller, organisationId, fileName, shelf.file(content));
    }

    /** What {@link #store} would answer if these bytes are there already; refuses like it, and stores nothing. */
    public Optional<StoredMedia> same(long organisationId, byte[] content) {
        return media.sameOf(organisationId, shelf.inspect(content)).map(this::stored);
    }

    /** Like {@link #store} for files that ship with the product: SVG is allowed, and the file's name says what it is. */
    StoredMedia storeBuiltIn(Caller caller, long organisationId, String fileName, InputStream content) {
        MediaType type = MediaType.ofFileName(fileName)
                .orElseThrow(() -> new IllegalArgumentException("no kind of media: " + fileName));
        return record(caller, organisationId, fileName, shelf.fileBuiltIn(content, type));
    }

    private StoredMedia record(Caller caller, long organisationId, String fileName, MediaShelf.Filed filed) {
        return stored(media.sameOf(organisationId, filed.sha256()).orElseGet(() -> {
            Media made = new Media();
            made.organisationId = organisationId;
            made.sha256 = filed.sha256();
            made.type = filed.type();
            made.bytes = filed.bytes();
            made.fileName = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
            made.createdAt = caller.now();
            made.createdBy = caller.personId();
            media.add(made);
            return made;
        }));
    }

    private StoredMedia stored(Media found) {
        return new StoredMedia(
                found.id(),
                found.organisationId,
                found.type,
                found.bytes,
                found.fileName,
                found.sha256,
                shelf.file(found.sha256));
    }
}
