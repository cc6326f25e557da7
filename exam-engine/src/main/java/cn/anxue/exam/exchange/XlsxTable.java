package cn.anxue.exam.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plain table read from a spreadsheet by its header words.
 *
 * @param headerRow as Excel shows it
 * @param columns keys of the columns that were found
 * @param rows data rows in order, without blank ones
 */
public record XlsxTable(int headerRow, Set<String> columns, List<Row> rows) {
    public XlsxTable {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One data row.
     *
     * @param number as Excel shows it
     * @param cells trimmed text by column key; a blank cell has no entry
     */
    public record Row(int number, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell's text, empty when blank. */
        public String cell(String key) {
            return cells.getOrDefault(key, "");
        }
    }

    /**
     * Reads the first sheet that has the header among its first 10 rows.
     *
     * @param headers column key to the header words that name it; width, case, spaces and marks such as * do not count
     * @param required keys without which a row is no header
     * @throws FileRefusal when the file is no such table
     */
    public static XlsxTable read(
            InputStream stream, ImportLimits limits, Map<String, List<String>> headers, Set<String> required) {
        throw new UnsupportedOperationException();
    }

    /** The same with all columns required. */
    public static XlsxTable read(InputStream stream, ImportLimits limits, Map<String, List<String>> headers) {
        return read(stream, limits, headers, headers.keySet());
    }
}
