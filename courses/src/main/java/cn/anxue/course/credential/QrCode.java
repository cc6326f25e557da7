package cn.anxue.course.credential;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** QR codes (ISO/IEC 18004), error correction level M, with the quiet zone of four modules that scanners need. */
public final class QrCode {

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            4);

    private static final int LARGEST = 1_600;

    private QrCode() {}

    /**
     * As a black and white SVG document that scales to any size.
     *
     * @throws IllegalArgumentException if the text is empty or longer than about 2,300 bytes
     */
    public static String svg(String text) {
        BitMatrix matrix = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (Run run : Run.ofRow(matrix, y)) {
                path.append("M%d %dh%dv1h-%dz".formatted(run.start(), y, run.length(), run.length()));
            }
        }
        int size = matrix.getWidth();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="%d" height="%d" fill="#fff"/><path d="%s" fill="#000"/></svg>"""
                .formatted(size, size, size, size, path);
    }

    /**
     * As a PNG file at most {@code pixels} wide and high, each module a whole number of pixels, at least one.
     *
     * @throws IllegalArgumentException if the text is empty or longer than about 2,300 bytes
     */
    public static byte[] png(String text, int pixels) {
        BitMatrix matrix = matrix(text);
        int module = Math.max(1, pixels / matrix.getWidth());
        int size = matrix.getWidth() * module;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, matrix.get(x / module, y / module) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Draws it black on a page of a document.
     *
     * @param left of the quiet zone
     * @param top of the quiet zone
     * @param module side of a module
     */
    static void draw(PDPageContentStream page, BitMatrix code, float left, float top, float module) throws IOException {
        page.setNonStrokingColor(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (Run run : Run.ofRow(code, y)) {
                page.addRect(left + run.start() * module, top - (y + 1) * module, run.length() * module, module);
            }
        }
        page.fill();
    }

    /**
     * What the code in a picture says; empty when there is none, or when it is no picture of at most 1,600 pixels wide
     * and high.
     */
    public static Optional<String> read(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean large = reader.getWidth(0) > LARGEST || reader.getHeight(0) > LARGEST;
                return large ? Optional.empty() : read(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The JDK's readers report some damaged files with exceptions of other kinds.
            return Optional.empty();
        }
    }

    private static Optional<String> read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] points = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bits, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    /** One entry per module, quiet zone included. */
    static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("text too long for a QR code", e);
        }
    }
}
