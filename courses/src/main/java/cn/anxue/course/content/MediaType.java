package cn.anxue.course.content;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that lessons are made of, each with its IANA media type and the extension it is stored under. */
public enum MediaType {
    PNG("image/png", "png", Use.PICTURE),
    JPEG("image/jpeg", "jpg", Use.PICTURE),
    GIF("image/gif", "gif", Use.PICTURE),
    WEBP("image/webp", "webp", Use.PICTURE),
    /** Only in the built-in catalogue: uploads of this kind are refused because they may carry scripts. */
    SVG("image/svg+xml", "svg", Use.PICTURE),
    PDF("application/pdf", "pdf", Use.DOCUMENT),
    MP4("video/mp4", "mp4", Use.VIDEO),
    WEBM("video/webm", "webm", Use.VIDEO),
    MP3("audio/mpeg", "mp3", Use.SOUND),
    OGG("audio/ogg", "ogg", Use.SOUND),
    WAV("audio/wav", "wav", Use.SOUND),
    VTT("text/vtt", "vtt", Use.SUBTITLES);

    /** What a lesson does with a file. */
    public enum Use {
        PICTURE,
        DOCUMENT,
        VIDEO,
        SOUND,
        SUBTITLES
    }

    private final String mime;
    private final String extension;
    private final Use use;

    MediaType(String mime, String extension, Use use) {
        this.mime = mime;
        this.extension = extension;
        this.use = use;
    }

    /** The media type for a Content-Type header, without parameters. */
    public String mime() {
        return mime;
    }

    /** The usual extension, without the dot. */
    public String extension() {
        return extension;
    }

    public Use use() {
        return use;
    }

    /**
     * The type that a file name's extension claims. Good enough for files that ship with the product; an upload is
     * judged by {@link MediaSniffer} instead.
     */
    public static Optional<MediaType> ofFileName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (MediaType type : values()) {
            if (type.extension.equals(extension)) {
                return Optional.of(type);
            }
        }
        return extension.equals("jpeg") ? Optional.of(JPEG) : Optional.empty();
    }
}
