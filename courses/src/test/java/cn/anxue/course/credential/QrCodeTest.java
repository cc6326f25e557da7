package cn.anxue.course.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String URL = "https://anxue.example.cn/verify/AX2026000000011";

    static String read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void pngCanBeScanned() throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrCode.png(URL, 300)));
        assertThat(image.getWidth()).isBetween(200, 300);
        assertThat(read(image)).isEqualTo(URL);
        assertThat(read(ImageIO.read(new ByteArrayInputStream(QrCode.png("查验：张伟", 200)))))
                .isEqualTo("查验：张伟");
    }

    @Test
    void aPhotographedCodeIsRead() throws IOException {
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrCode.png("123456789012345678901234", 200)));
        BufferedImage photo = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(java.awt.Color.GRAY);
        pen.fillRect(0, 0, 640, 480);
        pen.rotate(0.2, 320, 240);
        pen.drawImage(code, 200, 130, null);
        pen.dispose();
        assertThat(QrCode.read(jpeg(photo))).contains("123456789012345678901234");
        assertThat(QrCode.read(jpeg(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
        assertThat(QrCode.read(jpeg(new BufferedImage(1700, 10, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
        assertThat(QrCode.read(new byte[] {(byte) 0xFF, (byte) 0xD8, 1})).isEmpty();
        assertThat(QrCode.read(new byte[0])).isEmpty();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    @Test
    void svgIsOnePath() {
        assertThat(QrCode.svg(URL))
                .startsWith("<svg xmlns=")
                .contains("viewBox=\"0 0 41 41\"")
                .endsWith("</svg>");
    }

    @Test
    void tooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("x".repeat(3000)));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg(""));
    }

    @Test
    void certificateCanBeScannedFromPaper() throws IOException, ReaderException {
        var out = new java.io.ByteArrayOutputStream();
        CertificatePdf.render(CertificatePdfTest.certificate(java.util.Locale.CHINA, "王小明", "动火", null), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(read(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                    .isEqualTo(URL);
        }
    }
}
