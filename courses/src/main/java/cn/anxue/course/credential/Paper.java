package cn.anxue.course.credential;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** One document under construction: its fonts, its metadata, and its way out. */
final class Paper implements AutoCloseable {

    final PDDocument document = new PDDocument();
    final Script script;
    private final Typefaces faces;

    Paper() throws IOException {
        faces = Typefaces.borrow();
        script = new Script(document, faces);
    }

    /** Says what the document is; its date is that of the record, so that the same data gives the same bytes. */
    void describe(String title, String author, String language, LocalDate date) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator("Anxue");
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        information.setCreationDate(day);
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        CRC32 seed = new CRC32();
        seed.update((title + author + date).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(seed.getValue());
    }

    void save(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
        faces.giveBack();
    }
}
