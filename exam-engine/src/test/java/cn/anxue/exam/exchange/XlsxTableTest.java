package cn.anxue.exam.exchange;

import static cn.anxue.exam.exchange.Workbooks.row;
import static cn.anxue.exam.exchange.Workbooks.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    private static final Map<String, List<String>> HEADERS =
            Map.of("name", List.of("姓名", "name"), "mobile", List.of("手机号", "手机"), "from", List.of("入职日期"));

    private static XlsxTable read(byte[] file) {
        return XlsxTable.read(stream(file), ImportLimits.DEFAULT, HEADERS, Set.of("name"));
    }

    @Test
    void readsByHeaderWords() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet();
        Workbooks.fill(
                sheet, List.of(row("员工名单"), row("手机（必填）", " 姓 名*", "入职日期"), row(13800138000L, "张三"), row(), row()));
        var date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
        var cell = sheet.getRow(2).createCell(2);
        cell.setCellValue(LocalDate.of(2024, 3, 1));
        cell.setCellStyle(date);
        sheet.getRow(4).createCell(1).setCellValue("李四");
        XlsxTable table = read(Workbooks.bytes(workbook));
        assertThat(table.headerRow()).isEqualTo(2);
        assertThat(table.columns()).containsExactlyInAnyOrder("name", "mobile", "from");
        assertThat(table.rows())
                .containsExactly(
                        new XlsxTable.Row(3, Map.of("name", "张三", "mobile", "13800138000", "from", "2024-03-01")),
                        new XlsxTable.Row(5, Map.of("name", "李四")));
        assertThat(table.rows().get(1).cell("mobile")).isEmpty();
    }

    @Test
    void missingColumnsAreNoHeader() {
        assertThatThrownBy(() -> read(Workbooks.xlsx(row("手机号"), row("1"))))
                .isInstanceOfSatisfying(
                        FileRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FileRefusal.Code.NO_HEADER));
    }

    @Test
    void whatIsWrittenIsReadAgainAndNeverAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(
                out,
                List.of(new XlsxWriter.Sheet(
                        "人员/名单",
                        List.of("姓名", "手机号"),
                        List.of(List.of("=1+1", "+86"), Arrays.asList("王五", null), List.of("赵六", 5)))));
        XlsxTable table = read(out.toByteArray());
        assertThat(table.rows().stream().map(r -> r.cell("name"))).containsExactly("=1+1", "王五", "赵六");
        assertThat(table.rows().stream().map(r -> r.cell("mobile"))).containsExactly("+86", "", "5");
        try (XSSFWorkbook workbook = new XSSFWorkbook(stream(out.toByteArray()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }
}
