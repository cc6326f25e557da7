package cn.anxue.exam.exchange;

import static cn.anxue.exam.exchange.Workbooks.row;
import static cn.anxue.exam.exchange.Workbooks.stream;
import static cn.anxue.exam.exchange.Workbooks.withEntries;
import static cn.anxue.exam.exchange.Workbooks.xlsx;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.exchange.FileRefusal.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongFilesTest {
    private static final byte[] GOOD = xlsx(row("题干", "答案"), row("对吗", "对"));

    private static void assertRefused(byte[] file, Code code) {
        assertRefused(stream(file), code);
    }

    private static void assertRefused(InputStream file, Code code) {
        assertThatThrownBy(() -> SpreadsheetBank.read(file, ImportLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        FileRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void notASpreadsheet() throws IOException {
        assertRefused("题干,答案".getBytes(UTF_8), Code.NOT_A_SPREADSHEET);
        assertRefused(new byte[0], Code.NOT_A_SPREADSHEET);
        assertRefused("PK\u0003\u0004 broken".getBytes(UTF_8), Code.NOT_A_SPREADSHEET);
        assertRefused(withEntries(GOOD, Map.of("xl/workbook.xml", "<x".getBytes(UTF_8))), Code.NOT_A_SPREADSHEET);
        String types = Workbooks.entry(GOOD, "[Content_Types].xml")
                .replace("spreadsheetml.sheet.main", "wordprocessingml.document.main");
        assertRefused(withEntries(GOOD, Map.of("[Content_Types].xml", types.getBytes(UTF_8))), Code.NOT_A_SPREADSHEET);
    }

    @Test
    void mangledFilesAreRefusedNotThrown() throws IOException {
        Random random = new Random(1);
        byte[] good = withEntries(GOOD, Map.of("docProps/core.xml", "<none/>".getBytes(UTF_8)));
        for (int i = 0; i < 300; i++) {
            byte[] mangled = good.clone();
            for (int k = 0; k <= random.nextInt(20); k++) {
                mangled[random.nextInt(mangled.length)] = (byte) random.nextInt();
            }
            try {
                SpreadsheetBank.read(stream(mangled), ImportLimits.DEFAULT);
            } catch (FileRefusal expected) {
                assertThat(expected.code()).isNotNull();
            }
        }
    }

    @Test
    void macroFile() throws IOException {
        assertRefused(withEntries(GOOD, Map.of("xl/vbaProject.bin", new byte[10])), Code.MACRO_FILE);
        String types = Workbooks.entry(GOOD, "[Content_Types].xml")
                .replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertRefused(withEntries(GOOD, Map.of("[Content_Types].xml", types.getBytes(UTF_8))), Code.MACRO_FILE);
    }

    @Test
    void tooLargeAndZipBomb() throws IOException {
        assertRefused(InputStream.nullInputStream(), Code.NOT_A_SPREADSHEET);
        assertRefused(new Endless(), Code.TOO_LARGE);
        assertRefused(withEntries(GOOD, Map.of("xl/media/a.bin", new byte[40 << 20])), Code.ZIP_BOMB);
    }

    /** 25 MB and more of nothing. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }
    }

    @Test
    void encrypted() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(GOOD);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            system.writeFilesystem(file);
            assertRefused(file.toByteArray(), Code.ENCRYPTED);
        }
    }

    @Test
    void noHeaderNoRowsTooMany() {
        assertRefused(xlsx(row("姓名", "电话"), row("张三", "1")), Code.NO_HEADER);
        assertRefused(xlsx(), Code.NO_HEADER);
        assertRefused(xlsx(row("题干", "答案")), Code.NO_ROWS);
        assertRefused(xlsx(row("题干", "答案"), row(" ", "")), Code.NO_ROWS);
        ImportLimits two = new ImportLimits(1 << 20, 1 << 20, 2, 3, 100);
        byte[] three = xlsx(row("题干", "答案"), row("一", "对"), row("二", "对"), row("三", "对"));
        assertThatThrownBy(() -> SpreadsheetBank.read(stream(three), two))
                .isInstanceOfSatisfying(FileRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(Code.TOO_MANY_ROWS);
                    assertThat(refusal.args()).containsExactly("2");
                });
        byte[] wide = xlsx(row("题干", "答案", "", "多"), row("一", "对"));
        assertThatThrownBy(() -> SpreadsheetBank.read(stream(wide), two)).hasMessageContaining("FILE_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"})
    void xmlIsClosedAgainstExternalEntities(String part, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String xml = Workbooks.entry(GOOD, part);
        int root = xml.indexOf('<', xml.indexOf("?>") + 2);
        String attacked = xml.substring(0, root)
                + "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + xml.substring(root).replace("对吗", "&e;").replace("Sheet0", "&e;");
        byte[] file = withEntries(GOOD, Map.of(part, attacked.getBytes(UTF_8)));
        try {
            BankImport bank = SpreadsheetBank.read(stream(file), ImportLimits.DEFAULT);
            assertThat(bank.toString()).doesNotContain("SECRET");
        } catch (FileRefusal refusal) {
            assertThat(refusal.code()).isEqualTo(Code.NOT_A_SPREADSHEET);
        }
    }
}
