package cn.anxue.course.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.anxue.course.credential.RecordData.Column;
import cn.anxue.course.credential.RecordData.Fact;
import cn.anxue.course.credential.RecordData.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class RecordPdfTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("日期", 3),
            new Column("培训项目", 8),
            new Column("学时", 2, true),
            new Column("成绩", 2, true),
            new Column("结果", 2));

    private static RecordData record(int rows, String cell) {
        List<List<String>> studies = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> List.of("2026-11-24", "第 " + i + " 项：" + cell, "4.00", "92.5", "合格"))
                .toList();
        return new RecordData(
                Locale.CHINA,
                "安全生产教育培训档案（一人一档）",
                "北京恒信物业管理有限公司 · 王小明",
                List.of(
                        new Fact("姓名", "王小明"),
                        new Fact("身份证号", "110***********1234"),
                        new Fact("岗位类别", "熔化焊接与热切割作业"),
                        new Fact("所属单位", "北京恒信物业管理有限公司朝阳区望京街道阜通东大街项目部第二工程队"),
                        new Fact("累计学时", "26.50")),
                List.of(
                        new Table("培训记录", COLUMNS, studies, "暂无培训记录"),
                        new Table("证书", List.of(new Column("编号", 1), new Column("有效期至", 1)), List.of(), "暂无证书")),
                LocalDate.of(2026, 11, 24));
    }

    private static String render(String name, RecordData data, int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordPdf.render(data, out);
        Path folder = Files.createDirectories(Path.of("target/pdf"));
        Files.write(folder.resolve(name + ".pdf"), out.toByteArray());
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void onePage() throws IOException {
        assertThat(render("record", record(6, "动火作业安全培训（焊工复训）"), 1))
                .contains("王小明", "第 6 项", "暂无证书", "第 1 页，共 1 页", "生成日期 2026年11月24日");
    }

    @Test
    void headerIsRepeatedAndNoRowIsLost() throws IOException {
        String text = render("record-long", record(120, "Lockout/tagout 挂牌上锁与能量隔离专项培训，含考核与现场实操"), 7);
        assertThat(text.split("培训项目", -1)).hasSize(8);
        assertThat(text).contains("第 7 页，共 7 页", "培训记录（续）");
        IntStream.rangeClosed(1, 120).forEach(i -> assertThat(text).contains("第 " + i + " 项"));
    }

    @Test
    void absurdCellIsPrintedInFull() throws IOException {
        String text = render("record-absurd", record(1, "x".repeat(6000)), 4);
        assertThat(text.chars().filter(c -> c == 'x').count()).isEqualTo(6000);
    }

    @Test
    void rowsHaveAsManyCellsAsColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("t", COLUMNS, List.of(List.of("1")), ""));
    }
}
