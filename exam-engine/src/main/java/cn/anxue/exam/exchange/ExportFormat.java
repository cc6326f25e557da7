package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The formats in which banks go out. A further one needs its writer in {@link #write}. */
public enum ExportFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=UTF-8"),
    GIFT("gift.txt", "text/plain; charset=UTF-8"),
    MOODLE_XML("xml", "application/xml; charset=UTF-8"),
    JSON("json", "application/json; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What a file's name ends with, without the first dot. */
    public String extension() {
        return extension;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes questions and answers what the format could not carry; the stream is not closed.
     *
     * @param pictures the stored picture of a name, empty when it is gone
     * @param sheet name of the sheet in a spreadsheet
     */
    public BankExport write(
            OutputStream out,
            List<Question> questions,
            Function<String, Optional<Picture>> pictures,
            TableWords words,
            String sheet)
            throws IOException {
        if (this == MOODLE_XML) {
            return MoodleXmlExport.write(out, questions, pictures);
        }
        if (this == XLSX) {
            BankTable table = BankTable.of(questions, words);
            XlsxWriter.write(out, List.of(new XlsxWriter.Sheet(sheet, table.header(), table.rows())));
            return table.export();
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        BankExport export = writeText(text, questions, pictures, words);
        text.flush();
        return export;
    }

    private BankExport writeText(
            Writer text, List<Question> questions, Function<String, Optional<Picture>> pictures, TableWords words)
            throws IOException {
        if (this == CSV) {
            BankTable table = BankTable.of(questions, words);
            CsvFile.write(text, table.header(), table.rows());
            return table.export();
        }
        return this == GIFT ? GiftExport.write(text, questions) : NativeJsonExport.write(text, questions, pictures);
    }
}
