package cn.anxue.course.credential;

import java.io.IOException;
import java.io.OutputStream;

/** Draws a certificate: one A4 landscape page, Chinese font embedded, the same bytes for the same data. */
public final class CertificatePdf {

    private CertificatePdf() {}

    /** Writes the PDF and leaves the stream open. */
    public static void render(CertificateData data, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
