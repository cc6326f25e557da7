package cn.anxue.course.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        throw new UnsupportedOperationException();
    }
}
