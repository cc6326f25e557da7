package cn.anxue.exam.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made for tests. */
final class Workbooks {
    private Workbooks() {}

    static byte[] xlsx(Object[]... rows) {
        return bytes(new XSSFWorkbook(), rows);
    }

    static byte[] xls(Object[]... rows) {
        return bytes(new HSSFWorkbook(), rows);
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static byte[] bytes(Workbook workbook) {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Workbook workbook, Object[]... rows) {
        fill(workbook.createSheet(), List.of(rows));
        return bytes(workbook);
    }

    static void fill(Sheet sheet, List<Object[]> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).length; c++) {
                Object value = rows.get(r)[c];
                if (value instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (value instanceof Boolean truth) {
                    row.createCell(c).setCellValue(truth);
                } else if (value != null) {
                    row.createCell(c).setCellValue(value.toString());
                }
            }
        }
    }

    /** The zip with some entries replaced or added. */
    static byte[] withEntries(byte[] zip, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(stream(zip));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entries.containsKey(entry.getName())) {
                    copy.putNextEntry(timeless(entry.getName()));
                    in.transferTo(copy);
                }
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                copy.putNextEntry(timeless(entry.getKey()));
                copy.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /** The same bytes in every run. */
    private static ZipEntry timeless(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 11, 24, 0, 0));
        return entry;
    }

    static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(stream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }
}
