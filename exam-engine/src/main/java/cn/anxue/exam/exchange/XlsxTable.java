package cn.anxue.exam.exchange;

import java.io.InputStream;
import java.util.HashMap;
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
     * @throws FileRefusal when the file is no such table, or a table without rows
     */
    public static XlsxTable read(
            InputStream stream, ImportLimits limits, Map<String, List<String>> headers, Set<String> required) {
        SheetData sheet = SpreadsheetFile.read(stream, limits, row -> HeaderWords.columns(row, headers)
                .keySet()
                .containsAll(required));
        Map<String, Integer> columns = HeaderWords.columns(sheet.header(), headers);
        List<Row> rows = sheet.rows().stream()
                .map(row -> row(row, columns))
                .filter(row -> !row.cells().isEmpty())
                .toList();
        if (rows.isEmpty()) {
            throw new FileRefusal(FileRefusal.Code.NO_ROWS);
        }
        return new XlsxTable(sheet.header().number(), columns.keySet(), rows);
    }

    /** The named cells of a row. */
    static Row row(SheetRow row, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((key, column) -> {
            String text = row.cell(column).strip();
            if (!text.isEmpty()) {
                cells.put(key, text);
            }
        });
        return new Row(row.number(), cells);
    }

    /** The same with all columns required. */
    public static XlsxTable read(InputStream stream, ImportLimits limits, Map<String, List<String>> headers) {
        return read(stream, limits, headers, headers.keySet());
    }
}
