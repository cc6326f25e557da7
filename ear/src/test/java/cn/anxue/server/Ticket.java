package cn.anxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Admission tickets as they are printed. */
public final class Ticket {

    private static final Pattern CODE = Pattern.compile("(?:\\d{4} ){5}\\d{4}");

    private Ticket() {}

    /** What is printed on the sheet. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The 24 digits of the sheet's first ticket, which its QR code says as well. */
    public static String code(byte[] pdf) throws IOException {
        Matcher found = CODE.matcher(text(pdf));
        assertThat(found.find()).isTrue();
        return found.group().replace(" ", "");
    }
}
