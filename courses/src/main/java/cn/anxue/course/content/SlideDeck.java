package cn.anxue.course.content;

import cn.anxue.course.content.UploadRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Turns an uploaded PDF into pictures, one per page, so that a phone needs no PDF reader and the file cannot act. */
public final class SlideDeck {

    private SlideDeck() {}

    /**
     * How much a deck may be.
     *
     * @param maxBytes size of the PDF file
     * @param maxPages pages; a longer file is refused rather than cut
     * @param maxWidth width of a rendered page in pixels
     */
    public record Limits(long maxBytes, int maxPages, int maxWidth) {

        /** 50 MB, 100 pages, 1600 pixels wide. */
        public static final Limits STANDARD = new Limits(50L * 1024 * 1024, 100, 1600);
    }

    /**
     * All pages of the PDF.
     *
     * @throws UploadRefused with NOT_A_PDF, ENCRYPTED, TOO_LARGE, NO_PAGES, TOO_MANY_PAGES, TOO_MANY_PIXELS or DAMAGED
     * @throws IOException if the stream or the temporary file fails
     */
    public static List<SlideImage> fromPdf(InputStream pdf, Limits limits) throws IOException {
        List<SlideImage> slides = new ArrayList<>();
        fromPdf(pdf, limits, slides::add);
        return slides;
    }

    /** As {@link #fromPdf(InputStream, Limits)}, handing out page after page so that only one is in memory at a time. */
    public static void fromPdf(InputStream pdf, Limits limits, Consumer<SlideImage> sink) throws IOException {
        Path copy = Files.createTempFile("deck", ".pdf");
        try {
            copy(pdf, copy, limits.maxBytes());
            try (PDDocument document = open(copy)) {
                checkPages(document, limits);
                SlidePainter painter = new SlidePainter(document, limits.maxWidth());
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    sink.accept(painter.paint(page));
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(InputStream pdf, Path to, long maxBytes) throws IOException {
        byte[] head = pdf.readNBytes(5);
        if (!new String(head, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new UploadRefused(Reason.NOT_A_PDF);
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            out.write(head);
            byte[] buffer = new byte[64 * 1024];
            long total = head.length;
            for (int count = pdf.read(buffer); count >= 0; count = pdf.read(buffer)) {
                total += count;
                if (total > maxBytes) {
                    throw new UploadRefused(Reason.TOO_LARGE);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static PDDocument open(Path file) {
        try {
            return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new UploadRefused(Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UploadRefused(Reason.DAMAGED, e);
        }
    }

    private static void checkPages(PDDocument document, Limits limits) {
        if (document.isEncrypted()) {
            throw new UploadRefused(Reason.ENCRYPTED);
        }
        int pages = document.getNumberOfPages();
        if (pages <= 0) {
            throw new UploadRefused(Reason.NO_PAGES);
        }
        if (pages > limits.maxPages()) {
            throw new UploadRefused(Reason.TOO_MANY_PAGES);
        }
    }
}
