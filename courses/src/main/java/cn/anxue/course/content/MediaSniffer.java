package cn.anxue.course.content;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decides by its bytes what an upload is; names and Content-Type headers are claims and are not looked at. Pictures are
 * measured from their headers only, so that a decompression bomb costs nothing.
 */
public final class MediaSniffer {

    /** Pictures with more pixels than this are refused: 40 million, more than any phone's camera needs for a lesson. */
    public static final long MAX_PIXELS = 40_000_000L;

    /** How many bytes from the start of a file {@link #typeOf} wants to see. */
    public static final int HEAD = 512;

    private MediaSniffer() {}

    /**
     * The kind of file that begins with these bytes.
     *
     * @param head the first {@link #HEAD} bytes, or all of a shorter file
     * @throws UploadRefused with UNKNOWN_TYPE or SVG
     */
    public static MediaType typeOf(byte[] head) {
        throw new UnsupportedOperationException();
    }

    /**
     * The measures of a PNG, JPEG, GIF or WEBP picture; reads no further than its header.
     *
     * @throws UploadRefused with UNKNOWN_TYPE, SVG, DAMAGED or TOO_MANY_PIXELS
     * @throws IOException if the stream itself fails
     */
    public static PictureSize measure(InputStream picture) throws IOException {
        throw new UnsupportedOperationException();
    }
}
