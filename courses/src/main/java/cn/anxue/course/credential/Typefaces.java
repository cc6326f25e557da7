package cn.anxue.course.credential;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A pair of parsed fonts: one for Chinese, one for Latin letters and digits, which the Chinese one lacks. Parsing takes
 * longer than drawing a page, so pairs are kept and lent; a pair serves one document at a time because a parsed font
 * reads its file lazily and is not safe to share between threads.
 */
record Typefaces(TrueTypeFont chinese, TrueTypeFont latin) {

    /** Few are enough: drawing takes some ten milliseconds, and each pair holds 5 MB. */
    private static final BlockingQueue<Typefaces> IDLE = new ArrayBlockingQueue<>(2);

    static Typefaces borrow() throws IOException {
        Typefaces idle = IDLE.poll();
        return idle != null
                ? idle
                : new Typefaces(parse(Resources.open("DroidSansFallbackFull.ttf")), parse(liberationSans()));
    }

    /** Takes a pair back after its document is saved; with enough of them idle, this one is left to the collector. */
    void giveBack() {
        IDLE.offer(this);
    }

    /** Liberation Sans (SIL Open Font License) travels inside PDFBox as its own substitute for Helvetica. */
    private static InputStream liberationSans() {
        InputStream in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        if (in == null) {
            throw new IllegalStateException("PDFBox came without Liberation Sans");
        }
        return in;
    }

    private static TrueTypeFont parse(InputStream in) throws IOException {
        try (in) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }
}
