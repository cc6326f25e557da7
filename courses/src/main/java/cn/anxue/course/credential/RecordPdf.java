package cn.anxue.course.credential;

import java.io.IOException;
import java.io.OutputStream;

/** Draws a training record: plain A4 portrait pages with repeated header rows and page numbers, Chinese font embedded. */
public final class RecordPdf {

    private RecordPdf() {}

    /** Writes the PDF and leaves the stream open. */
    public static void render(RecordData data, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
