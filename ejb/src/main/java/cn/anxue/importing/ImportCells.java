package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.platform.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row. */
final class ImportCells {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?: .*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern EXAMPLE = Pattern.compile("(示例|例如|例：|Example).*");

    private ImportCells() {}

    /** The text, or null for a blank cell. */
    static @Nullable String text(XlsxTable.Row row, String column) {
        String text = row.cell(column).strip();
        return text.isEmpty() ? null : text;
    }

    /** A day as people write it: 2024-03-01, 2024/3/1, 2024年3月1日, 20240301; null for a blank cell. */
    static @Nullable LocalDate day(XlsxTable.Row row, String column) {
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        Matcher found = DAY.matcher(text);
        try {
            if (found.matches()) {
                int first = found.group(1) == null ? 4 : 1;
                return LocalDate.of(
                        Integer.parseInt(found.group(first)),
                        Integer.parseInt(found.group(first + 1)),
                        Integer.parseInt(found.group(first + 2)));
            }
        } catch (DateTimeException e) {
            throw Refusal.invalid(column, "date", text);
        }
        throw Refusal.invalid(column, "date", text);
    }

    /** Refuses the row that a template shows as an example. */
    static void refuseExample(String name) {
        if (EXAMPLE.matcher(name).matches()) {
            throw Refusal.invalid("", "exampleRow");
        }
    }
}
