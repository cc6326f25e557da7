package cn.anxue.course.credential;

/** QR codes (ISO/IEC 18004), error correction level M, with the quiet zone of four modules that scanners need. */
public final class QrCode {

    private QrCode() {}

    /** As a black and white SVG document that scales to any size; text of at most about 2,000 characters. */
    public static String svg(String text) {
        throw new UnsupportedOperationException();
    }

    /** As a PNG file at most {@code pixels} wide and high, each module a whole number of pixels. */
    public static byte[] png(String text, int pixels) {
        throw new UnsupportedOperationException();
    }
}
