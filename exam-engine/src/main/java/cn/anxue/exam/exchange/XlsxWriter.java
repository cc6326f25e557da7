package cn.anxue.exam.exchange;

import java.io.OutputStream;
import java.util.List;

/**
 * Writes a plain table as .xlsx for exports and templates: bold frozen header, readable widths, every cell a text cell,
 * so that no value is ever taken for a formula.
 */
public final class XlsxWriter {
    private XlsxWriter() {}

    /**
     * One sheet.
     *
     * @param name at most 31 characters count; characters that Excel refuses are replaced
     * @param header first row
     * @param rows cells by column; a {@link Number} becomes a number cell, null an empty one, anything else text
     */
    public record Sheet(String name, List<String> header, List<? extends List<?>> rows) {
        public Sheet {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** Writes a workbook; the stream is not closed. */
    public static void write(OutputStream out, List<Sheet> sheets) {
        throw new UnsupportedOperationException();
    }
}
