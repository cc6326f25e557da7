package cn.anxue.attack;

import cn.anxue.exam.exchange.XlsxWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Spreadsheets, written for uploads and read as text in answers. */
final class Sheets {

    private Sheets() {}

    /** A workbook of one sheet; the first row is its header. */
    static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(out, List.of(new XlsxWriter.Sheet("表", rows.get(0), rows.subList(1, rows.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether these are the bytes of a zip, which a workbook is. */
    static boolean zipped(byte[] answer) {
        return answer.length > 2 && answer[0] == 'P' && answer[1] == 'K';
    }

    /** Everything a workbook or another zip holds, as text, one part after the other. */
    static String text(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("attack", ".zip"), zip);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    byte[] content = parts.getInputStream(part).readAllBytes();
                    text.append(part.getName()).append('\n');
                    text.append(new String(content, StandardCharsets.UTF_8)).append('\n');
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
