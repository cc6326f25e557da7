package cn.anxue.server;

import cn.anxue.exam.exchange.XlsxWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Files that nobody should import. */
public final class WrongFiles {

    private static final int BOMB_MEGABYTES = 200;

    private WrongFiles() {}

    /** A text under the name of a spreadsheet. */
    public static byte[] text() {
        return "部门,说明\n姓名,用户名\n".getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet whose rows have no header. */
    public static byte[] withoutHeader() {
        return sheet(List.of("甲", "乙"), List.of(List.of("一", "二"), List.of("三", "四")));
    }

    /** A workbook of the type that has macros. */
    public static byte[] withMacros() {
        return workbook(XSSFWorkbookType.XLSM);
    }

    /** A spreadsheet of some 200 KB with a part that unpacks to 200 MB. */
    public static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook(XSSFWorkbookType.XLSX)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(XSSFWorkbookType type) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(type);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sheet(List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(out, List.of(new XlsxWriter.Sheet("表", header, rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
