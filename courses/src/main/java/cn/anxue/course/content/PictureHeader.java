package cn.anxue.course.content;

import cn.anxue.course.content.UploadRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** Reads width and height from the headers of pictures, by their specifications, without decoding anything. */
final class PictureHeader {

    /** A JPEG may carry this much of thumbnails and profiles before its size; more is no photograph. */
    private static final int LONGEST_PREAMBLE = 8 * 1024 * 1024;

    private final byte[] head;
    private final InputStream rest;

    PictureHeader(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    PictureSize size(MediaType type) throws IOException {
        try {
            return switch (type) {
                case PNG -> new PictureSize(bigEndian(16, 4), bigEndian(20, 4));
                case GIF -> new PictureSize(littleEndian(6, 2), littleEndian(8, 2));
                case WEBP -> webp();
                case JPEG -> jpeg(new SequenceInputStream(new ByteArrayInputStream(head), rest));
                default -> throw new UploadRefused(Reason.UNKNOWN_TYPE);
            };
        } catch (ArrayIndexOutOfBoundsException | EOFException e) {
            throw new UploadRefused(Reason.DAMAGED, e);
        }
    }

    /** RFC 9649: lossy, lossless and extended files keep their size in different places. */
    private PictureSize webp() {
        return switch (new String(head, 12, Math.max(0, Math.min(4, head.length - 12)), StandardCharsets.US_ASCII)) {
            case "VP8 " -> new PictureSize(littleEndian(26, 2) & 0x3fff, littleEndian(28, 2) & 0x3fff);
            case "VP8L" -> {
                int bits = littleEndian(21, 4);
                yield new PictureSize((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> new PictureSize(littleEndian(24, 3) + 1, littleEndian(27, 3) + 1);
            default -> throw new UploadRefused(Reason.DAMAGED);
        };
    }

    /** ITU-T T.81: walks from segment to segment until the start-of-frame, which holds the size. */
    private static PictureSize jpeg(InputStream in) throws IOException {
        in.skipNBytes(2);
        int walked = 0;
        while (walked < LONGEST_PREAMBLE) {
            int marker = nextMarker(in);
            int length = word(in);
            if (isStartOfFrame(marker)) {
                in.skipNBytes(1);
                int height = word(in);
                return new PictureSize(word(in), height);
            }
            if (length < 2 || marker == 0xda) { // image data before any size
                break;
            }
            in.skipNBytes(length - 2L);
            walked += length;
        }
        throw new UploadRefused(Reason.DAMAGED);
    }

    private static int nextMarker(InputStream in) throws IOException {
        if (octet(in) != 0xff) {
            throw new UploadRefused(Reason.DAMAGED);
        }
        int marker = octet(in);
        for (int fill = 0; marker == 0xff && fill < 64; fill++) {
            marker = octet(in);
        }
        return marker;
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int word(InputStream in) throws IOException {
        int high = octet(in);
        return high << 8 | octet(in);
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }

    private int bigEndian(int from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (head[from + i] & 0xff);
        }
        return value;
    }

    private int littleEndian(int from, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (head[from + i] & 0xff);
        }
        return value;
    }
}
