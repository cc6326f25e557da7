package cn.anxue.exam.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tables as text (RFC 4180): separated by commas, semicolons or tabs, quotes around cells that need them. A cell that a
 * spreadsheet would take for a formula is written behind an apostrophe, which is taken off again.
 */
public final class CsvFile {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("-\\d{1,30}(?:\\.\\d{1,30})?");
    private static final String SEPARATORS = ",;\t";

    private final String text;
    private final char separator;
    private int at;

    private CsvFile(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Writes a table with the mark that makes Excel read UTF-8. */
    public static void write(Appendable out, List<String> header, List<List<String>> rows) throws IOException {
        out.append('\uFEFF');
        writeRow(out, header);
        for (List<String> row : rows) {
            writeRow(out, row);
        }
    }

    private static void writeRow(Appendable out, List<String> row) throws IOException {
        for (int column = 0; column < row.size(); column++) {
            out.append(column == 0 ? "" : ",").append(cell(row.get(column)));
        }
        out.append("\r\n");
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0) || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /**
     * The table of the first header among the first rows, with the separator by which there is one; rows are numbered as
     * Excel shows them.
     *
     * @throws FileRefusal NO_HEADER, TOO_MANY_ROWS, TOO_MANY_COLUMNS
     */
    static SheetData read(String text, ImportLimits limits) {
        for (char separator : SEPARATORS.toCharArray()) {
            RowCollector collector = new RowCollector(limits, BankColumns::isHeader);
            new CsvFile(text, separator).readInto(collector);
            if (collector.header().isPresent()) {
                return new SheetData(collector.header().get(), collector.rows(), Map.of());
            }
        }
        throw new FileRefusal(FileRefusal.Code.NO_HEADER);
    }

    /** Whether a bank's header is among the first rows. */
    static boolean hasHeader(String text) {
        String start = text.substring(0, Math.min(text.length(), 20_000));
        for (char separator : SEPARATORS.toCharArray()) {
            CsvFile file = new CsvFile(start, separator);
            for (int row = 0; row < RowCollector.HEADER_WITHIN && file.at < start.length(); row++) {
                if (BankColumns.isHeader(new SheetRow(row, file.row()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readInto(RowCollector collector) {
        boolean goOn = true;
        for (int number = 1; goOn && at < text.length(); number++) {
            List<String> cells = row();
            for (int column = cells.size() - 1; column >= 0; column--) {
                if (!cells.get(column).isBlank()) {
                    collector.checkColumn(column);
                    break;
                }
            }
            goOn = collector.add(new SheetRow(number, cells));
        }
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            String cell = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
            cells.add(FORMULA.matcher(cell).matches() && cell.startsWith("'") ? cell.substring(1) : cell);
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        at++;
        return cells;
    }

    private String bare() {
        int from = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(from, at);
    }

    /** A cell in quotes, doubled ones inside; what stands behind the closing one belongs to it as well. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                cell.append('"');
                at++;
            } else {
                at++;
                break;
            }
        }
        return cell.append(bare()).toString();
    }
}
