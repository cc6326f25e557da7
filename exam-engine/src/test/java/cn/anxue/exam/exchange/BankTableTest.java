package cn.anxue.exam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Samples;
import cn.anxue.exam.TestData;
import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Banks as Excel and CSV: what they carry comes back, and what they do not is said. */
class BankTableTest {
    private static final TableWords WORDS = new TableWords(
            "章节",
            "题型",
            "题干",
            letter -> "选项" + letter,
            "答案",
            "允许误差",
            "难度",
            "解析",
            "标签",
            "学习目标",
            Map.of(
                    ItemType.SINGLE_CHOICE, "单选题",
                    ItemType.MULTIPLE_CHOICE, "多选题",
                    ItemType.TRUE_FALSE, "判断题",
                    ItemType.TEXT_ENTRY, "填空题",
                    ItemType.NUMERIC_ENTRY, "数值填空题",
                    ItemType.ORDERING, "排序题"),
            "对",
            "错");

    private static Question question(Asked asked, String stem) {
        return new Question(asked.item(1, stem), asked.key(), "=1+1 不是公式", "消防", 4, Set.of("焊工"), "会用灭火器");
    }

    private static Question choice(String stem, String... options) {
        return question(Asked.choice(ItemType.SINGLE_CHOICE, Samples.options(options), Set.of("B")), stem);
    }

    private static final List<Question> CARRIED = List.of(
            choice("选,哪;个？\"引号\"", "-5℃", "=甲+乙", "@丙", "'=丁"),
            question(
                    Asked.choice(ItemType.MULTIPLE_CHOICE, Samples.options("一", "二", "三", "四", "五"), Set.of("A", "E")),
                    "选"),
            question(Asked.trueFalse(false), "对吗"),
            question(Asked.text(List.of("切断电源", "断开电源"), false), "先（ ）"),
            question(Asked.number(new BigDecimal("2.5"), BigDecimal.ZERO, "m|米"), "高度是（ ）"),
            question(Asked.number(new BigDecimal("-36.50"), new BigDecimal("0.5"), "V"), "电压是（ ）"),
            question(Asked.steps(List.of("拔", "瞄", "压")), "排序"));

    private static final List<Question> NOT_CARRIED = List.of(
            CompositeSamples.question(),
            pictured(choice("看图", "甲", "乙")),
            question(Asked.text(List.of("mA"), true), "大小写"),
            question(Asked.text(List.of("119"), false), "是文字"),
            question(Asked.text(List.of("a|b"), false), "竖线"),
            choice("空格", "甲 ", "乙"));

    private static Question pictured(Question question) {
        Item item = question.item();
        return new Question(
                new Item(item.id(), item.type(), item.stem(), "there", item.interaction()),
                question.key(),
                "",
                "",
                3,
                Set.of());
    }

    private static BankImport again(ExportFormat format, List<Question> questions, BankExport expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(format.write(out, questions, name -> Optional.empty(), WORDS, "试题"))
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] file = out.toByteArray();
        BankFormat found = BankFormat.of(file);
        assertThat(found).isEqualTo(format == ExportFormat.XLSX ? BankFormat.SPREADSHEET : BankFormat.CSV);
        return BankFile.read(found, file, null, ImportLimits.DEFAULT).bank();
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"XLSX", "CSV"})
    void whatIsCarriedComesBack(ExportFormat format) {
        BankImport bank = again(format, CARRIED, new BankExport(List.of()));
        assertThat(bank.rejected()).isEmpty();
        assertThat(bank.imported().stream().map(read -> plain(read.question())))
                .containsExactlyElementsOf(
                        CARRIED.stream().map(BankTableTest::plain).toList());
    }

    private static Object plain(Question question) {
        return List.of(
                question.item().stem(),
                question.item().interaction(),
                question.key(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.tags(),
                question.objective());
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"XLSX", "CSV"})
    void whatIsNotCarriedIsSaid(ExportFormat format) {
        BankExport expected = new BankExport(
                List.of(new LeftOut(0, Obstacle.COMPOSITE)),
                List.of(
                        new LeftOut(1, Obstacle.PICTURE),
                        new LeftOut(2, Obstacle.CASE_SENSITIVE),
                        new LeftOut(3, Obstacle.READ_OTHERWISE),
                        new LeftOut(4, Obstacle.READ_OTHERWISE),
                        new LeftOut(5, Obstacle.READ_OTHERWISE)));
        assertThat(again(format, NOT_CARRIED, expected).rows()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"principals", "welding", "work-at-height", "lift-operators"})
    void realBanks(String name) {
        List<Question> bank = SpreadsheetBank.read(TestData.bank(name), ImportLimits.DEFAULT).imported().stream()
                .map(ImportedQuestion::question)
                .toList();
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.CSV)) {
            BankExport export = BankTable.of(bank, WORDS).export();
            assertThat(export.leftOut()).isEmpty();
            assertThat(export.changed()).hasSizeLessThan(bank.size() / 20 + 1);
            assertThat(again(format, bank, export).rows()).isEqualTo(bank.size());
        }
    }

    @Test
    void anEmptyBankIsAHeader() {
        assertThat(BankTable.of(List.of(), WORDS).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anySeparatorAndTitleLines(String separator) {
        String text = "某某公司题库\r\n\r\n题干,选项A,选项B,答案\r\n\"一,\"\"二\"\"\n三\",甲,乙,B\r\n,,,\r\n四,丙,丁,\r\n"
                .replace(",", separator)
                .replace("一" + separator, "一,");
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        assertThat(BankFormat.of(file)).isEqualTo(BankFormat.CSV);
        BankImport bank =
                BankFile.read(BankFormat.CSV, file, null, ImportLimits.DEFAULT).bank();
        assertThat(bank.imported().get(0).question().item().stem()).startsWith("一,\"二\"");
        assertThat(bank.imported().get(0).row()).isEqualTo(4);
        assertThat(bank.blank()).containsExactly(5);
        assertThat(bank.rejected()).containsExactly(new BankImport.Rejected(6, ReasonCode.NO_ANSWER, List.of()));
    }
}
