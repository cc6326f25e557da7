package cn.anxue.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anxue.course.content.SlideDeck.Limits;
import cn.anxue.course.content.UploadRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

class SlideDeckTest {

    private static final Limits SMALL = new Limits(1_000_000, 3, 400);

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDDocument deck(int pages, PDRectangle size) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 1; i <= pages; i++) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 24);
                content.newLineAtOffset(20, 20);
                content.showText("Slide " + i);
                content.endText();
            }
        }
        return document;
    }

    private static List<SlideImage> read(byte[] pdf) throws IOException {
        return SlideDeck.fromPdf(new ByteArrayInputStream(pdf), SMALL);
    }

    private static void refuses(Reason reason, byte[] pdf) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> read(pdf))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void pagesBecomePictures() throws IOException {
        try (PDDocument document = deck(2, new PDRectangle(800, 450))) {
            List<SlideImage> slides = read(bytes(document));
            assertThat(slides).extracting(SlideImage::number).containsExactly(1, 2);
            assertThat(slides).extracting(SlideImage::text).containsExactly("Slide 1", "Slide 2");
            SlideImage first = slides.get(0);
            assertThat(first.size()).isEqualTo(new PictureSize(400, 225));
            assertThat(MediaSniffer.typeOf(first.bytes())).isEqualTo(first.type());
            assertThat(MediaSniffer.measure(new ByteArrayInputStream(first.bytes())))
                    .isEqualTo(first.size());
        }
    }

    @Test
    void turnedAndTallPagesStayWithinTheWidth() throws IOException {
        try (PDDocument document = deck(1, new PDRectangle(200, 100));
                PDDocument tall = deck(1, new PDRectangle(10, 10_000))) {
            document.getPage(0).setRotation(90);
            assertThat(read(bytes(document)).get(0).size()).isEqualTo(new PictureSize(400, 800));
            assertThat(read(bytes(tall)).get(0).size().height()).isLessThanOrEqualTo(800);
        }
    }

    @Test
    void refusals() throws IOException {
        try (PDDocument four = deck(4, PDRectangle.A4);
                PDDocument none = new PDDocument();
                PDDocument locked = deck(1, PDRectangle.A4)) {
            refuses(Reason.TOO_MANY_PAGES, bytes(four));
            refuses(Reason.NO_PAGES, bytes(none));
            locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            refuses(Reason.ENCRYPTED, bytes(locked));
        }
        refuses(Reason.NOT_A_PDF, "PK...".getBytes(StandardCharsets.US_ASCII));
        refuses(Reason.NOT_A_PDF, new byte[0]);
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 1_000_001);
        refuses(Reason.TOO_LARGE, large);
        refuses(Reason.DAMAGED, Arrays.copyOf(large, 5000));
    }

    @Test
    void restrictedFileIsEncryptedToo() throws IOException {
        try (PDDocument locked = deck(1, PDRectangle.A4)) {
            locked.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            refuses(Reason.ENCRYPTED, bytes(locked));
        }
    }

    @Test
    void pictureBombInsideIsRefusedBeforeDecoding() throws IOException {
        try (PDDocument document = deck(1, PDRectangle.A4)) {
            PDImageXObject bomb = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[8]),
                    COSName.FLATE_DECODE,
                    60_000,
                    60_000,
                    8,
                    PDDeviceGray.INSTANCE);
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(bomb, 0, 0, 100, 100);
            }
            refuses(Reason.TOO_MANY_PIXELS, bytes(document));
        }
    }
}
