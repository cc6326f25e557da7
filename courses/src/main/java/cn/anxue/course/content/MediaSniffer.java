package cn.anxue.course.content;

import cn.anxue.course.content.UploadRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Decides by its bytes what an upload is; names and Content-Type headers are claims and are not looked at. Pictures are
 * measured from their headers only, so that a decompression bomb costs nothing.
 */
public final class MediaSniffer {

    /** Pictures with more pixels than this are refused: 40 million, more than any phone's camera needs for a lesson. */
    public static final long MAX_PIXELS = 40_000_000L;

    /** How many bytes from the start of a file {@link #typeOf} wants to see. */
    public static final int HEAD = 512;

    /** ISO 14496-12 brands that browsers play; QuickTime's own, HEIC and AVIF pictures begin alike but are not video. */
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ",
            "M4VH", "M4VP", "dash", "MSNV", "mmp4");

    private MediaSniffer() {}

    /**
     * The kind of file that begins with these bytes.
     *
     * @param head the first {@link #HEAD} bytes, or all of a shorter file
     * @throws UploadRefused with UNKNOWN_TYPE or SVG
     */
    public static MediaType typeOf(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1); // one char per byte
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return MediaType.PNG;
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return MediaType.JPEG;
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return MediaType.GIF;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return MediaType.WEBP;
        }
        if (text.startsWith("%PDF-")) {
            return MediaType.PDF;
        }
        return filmOrText(text);
    }

    private static MediaType filmOrText(String text) {
        if (text.startsWith("ftyp", 4) && text.length() >= 12 && MP4_BRANDS.contains(text.substring(8, 12))) {
            return MediaType.MP4;
        }
        // EBML with its DocType element (42 82) saying webm, not matroska
        if (text.startsWith("\u001aE\u00df\u00a3") && text.contains("B\u0082\u0084webm")) {
            return MediaType.WEBM;
        }
        if (text.startsWith("OggS")) {
            return MediaType.OGG;
        }
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return MediaType.WAV;
        }
        if (text.startsWith("ID3") || isMpegFrame(text)) {
            return MediaType.MP3;
        }
        if (isSubtitles(text)) {
            return MediaType.VTT;
        }
        throw new UploadRefused(text.contains("<svg") ? Reason.SVG : Reason.UNKNOWN_TYPE);
    }

    /** The head of an MPEG audio frame of layer III: 11 set bits, a version, the layer. */
    private static boolean isMpegFrame(String text) {
        return text.length() >= 4 && text.charAt(0) == 0xFF && (text.charAt(1) & 0xE6) == 0xE2;
    }

    /** WebVTT: an optional byte order mark, WEBVTT, then white space or the end. */
    private static boolean isSubtitles(String text) {
        int start = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        int end = start + "WEBVTT".length();
        return text.startsWith("WEBVTT", start) && (text.length() == end || " \t\r\n".indexOf(text.charAt(end)) >= 0);
    }

    /**
     * The measures of a PNG, JPEG, GIF or WEBP picture; reads no further than its header.
     *
     * @throws UploadRefused with UNKNOWN_TYPE, SVG, DAMAGED or TOO_MANY_PIXELS
     * @throws IOException if the stream itself fails
     */
    public static PictureSize measure(InputStream picture) throws IOException {
        byte[] head = picture.readNBytes(HEAD);
        MediaType type = typeOf(head);
        if (type.use() != MediaType.Use.PICTURE) {
            throw new UploadRefused(Reason.UNKNOWN_TYPE);
        }
        PictureSize size = new PictureHeader(head, picture).size(type);
        if (size.width() <= 0 || size.height() <= 0) {
            throw new UploadRefused(Reason.DAMAGED);
        }
        if (size.pixels() > MAX_PIXELS) {
            throw new UploadRefused(Reason.TOO_MANY_PIXELS);
        }
        return size;
    }
}
