package cn.anxue.media;

import cn.anxue.course.content.MediaType;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
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

    /** Refuses unless the text is the path of a stored file, as {@link MediaPath} writes it. */
    public void checkReference(String field, String path) {
        Long id = path.matches("/media/\\d{1,18}") ? MediaPath.id(path) : null;
        if (id == null || find(id).filter(found -> found.answerOf() == null).isEmpty()) {
            throw Refusal.invalid(field, "unknownFile", path);
        }
    }

    /**
     * Stores a file of one of the kinds in {@link MediaType} except SVG: pictures up to 10 MB, PDF 50 MB, video 500 MB,
     * subtitles 1 MB. The same bytes of the same organisation get the same id again. The stream is not closed.
     */
    public StoredMedia store(Caller caller, long organisationId, String fileName, InputStream content) {
        return record(caller, organisationId, fileName, shelf.file(content));
    }

    /**
     * Like {@link #store}, for files that come back with what they were handed out with: an SVG is taken when it is, byte
     * for byte, one that ships with the product.
     */
    public StoredMedia storeAgain(Caller caller, long organisationId, String fileName, byte[] content) {
        return media.drawing(MediaShelf.hash(content))
                .map(known -> record(
                        caller, organisationId, fileName, new MediaShelf.Filed(known.sha256, known.type, known.bytes)))
                .orElseGet(() -> store(caller, organisationId, fileName, new ByteArrayInputStream(content)));
    }

    /** What {@link #storeAgain} would answer if these bytes are there already; refuses like it, and stores nothing. */
    public Optional<StoredMedia> same(long organisationId, byte[] content) {
        String hash = MediaShelf.hash(content);
        if (media.drawing(hash).isEmpty()) {
            shelf.inspect(content);
        }
        return media.sameOf(organisationId, hash).map(this::stored);
    }

    /** Like {@link #store} for files that ship with the product: SVG is allowed, and the file's name says what it is. */
    StoredMedia storeBuiltIn(Caller caller, long organisationId, String fileName, InputStream content) {
        MediaType type = MediaType.ofFileName(fileName)
                .orElseThrow(() -> new IllegalArgumentException("no kind of media: " + fileName));
        return record(caller, organisationId, fileName, shelf.fileBuiltIn(content, type));
    }

    /**
     * Stores a file that the caller hands over as an answer: a picture or a PDF within the limits of {@link #store}. Only
     * the caller sees it, and who may read attempts in the organisation.
     */
    public StoredMedia storeAnswer(Caller caller, long organisationId, String fileName, InputStream content) {
        MediaShelf.Filed filed = shelf.file(content);
        MediaType.Use use = filed.type().use();
        if (use != MediaType.Use.PICTURE && use != MediaType.Use.DOCUMENT) {
            throw Refusal.invalid("file", "mediaKind");
        }
        long person = caller.person();
        return stored(media.answerOf(person, organisationId, filed.sha256()).orElseGet(() -> {
            Media made = made(caller, organisationId, fileName, filed);
            made.answerOf = person;
            return media.add(made);
        }));
    }

    /** Whether the path is that of a file that the person handed over as an answer. */
    public boolean isAnswerOf(long person, String path) {
        Long id = path.matches("/media/\\d{1,18}") ? MediaPath.id(path) : null;
        return id != null
                && media.find(id)
                        .filter(found -> found.answerOf != null && found.answerOf == person)
                        .isPresent();
    }

    private StoredMedia record(Caller caller, long organisationId, String fileName, MediaShelf.Filed filed) {
        return stored(media.sameOf(organisationId, filed.sha256())
                .orElseGet(() -> media.add(made(caller, organisationId, fileName, filed))));
    }

    private static Media made(Caller caller, long organisationId, String fileName, MediaShelf.Filed filed) {
        Media made = new Media();
        made.organisationId = organisationId;
        made.sha256 = filed.sha256();
        made.type = filed.type();
        made.bytes = filed.bytes();
        made.fileName = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        made.createdAt = caller.now();
        made.createdBy = caller.personId();
        return made;
    }

    private StoredMedia stored(Media found) {
        return new StoredMedia(
                found.id(),
                found.organisationId,
                found.type,
                found.bytes,
                found.fileName,
                found.sha256,
                shelf.file(found.sha256),
                found.answerOf);
    }
}
