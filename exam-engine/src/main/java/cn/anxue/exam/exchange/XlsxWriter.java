package cn.anxue.exam.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plain table as .xlsx for exports and templates: bold frozen header, readable widths, every cell a text cell,
 * so that no value is ever taken for a formula.
 */
public final class XlsxWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDEST = 60;

    private XlsxWriter() {}

    /**
     * One sheet.
     *
     * @param name at most 31 characters count; characters that Excel refuses are replaced
     * @param header first row
     * @param rows cells by column; a {@link Number} becomes a number cell, null an empty one, anything else text
     */
    public record Sheet(String name, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        public Sheet {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** Writes a workbook; the stream is not closed. Each sheet may have up to 1,048,575 rows. */
    public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Styles styles = new Styles(workbook);
            for (Sheet sheet : sheets) {
                write(workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), sheet, styles);
            }
            workbook.write(out);
        }
    }

    private static void write(SXSSFSheet target, Sheet sheet, Styles styles) {
        int[] widths = widths(sheet);
        for (int column = 0; column < widths.length; column++) {
            target.setColumnWidth(column, widths[column] * 256);
        }
        target.createFreezePane(0, 1);
        Row header = target.createRow(0);
        for (int column = 0; column < sheet.header().size(); column++) {
            fill(header.createCell(column), sheet.header().get(column), styles).setCellStyle(styles.header);
        }
        for (int index = 0; index < sheet.rows().size(); index++) {
            Row row = target.createRow(index + 1);
            List<? extends @Nullable Object> cells = sheet.rows().get(index);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.createCell(column), cells.get(column), styles);
            }
        }
    }

    private static Cell fill(Cell cell, @Nullable Object value, Styles styles) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            String text = value.toString();
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            // A text cell is no formula, but it would become one when edited in Excel, without the quote prefix.
            cell.setCellStyle(
                    !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? styles.quoted : styles.text);
        }
        return cell;
    }

    /** In characters, from the header and the first rows; a Chinese character is two wide. */
    private static int[] widths(Sheet sheet) {
        int[] widths = new int[sheet.header().size()];
        Stream.concat(Stream.of(sheet.header()), sheet.rows().stream().limit(200))
                .forEach(row -> {
                    for (int column = 0; column < Math.min(row.size(), widths.length); column++) {
                        int width = String.valueOf(row.get(column))
                                        .chars()
                                        .map(c -> c < 0x2E80 ? 1 : 2)
                                        .sum()
                                + 2;
                        widths[column] = Math.min(WIDEST, Math.max(widths[column], width));
                    }
                });
        return widths;
    }

    private static final class Styles {
        private final CellStyle header;
        private final CellStyle text;
        private final CellStyle quoted;

        Styles(SXSSFWorkbook workbook) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            header = workbook.createCellStyle();
            header.setFont(bold);
            header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(text);
            quoted.setQuotePrefixed(true);
        }
    }
}
