package cn.anxue.exam.exchange;

import static cn.anxue.exam.exchange.Workbooks.row;
import static cn.anxue.exam.exchange.Workbooks.stream;
import static cn.anxue.exam.exchange.Workbooks.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of the family that the four real files do not have. */
class BankLayoutsTest {
    private static BankImport read(Object[]... rows) {
        return SpreadsheetBank.read(stream(xlsx(rows)), ImportLimits.DEFAULT);
    }

    private static Question one(Object[]... rows) {
        BankImport bank = read(rows);
        assertThat(bank.rejected()).isEmpty();
        assertThat(bank.imported()).hasSize(1);
        return bank.imported().get(0).question();
    }

    private static Question choice(String type, String options, Object answer) {
        return one(row("题型", "题干", "选项", "答案"), row(type, "下列哪项正确", options, answer));
    }

    private static ReasonCode reason(String type, String stem, String options, Object answer) {
        BankImport bank = read(row("题型", "题干", "选项", "答案"), row(type, stem, options, answer));
        assertThat(bank.rejected()).hasSize(1);
        return bank.rejected().get(0).reason();
    }

    private static List<String> texts(Question question) {
        return question.item().options().stream().map(Option::text).toList();
    }

    private static Key letters(String... letters) {
        return new ChoiceKey(Set.of(letters));
    }

    @Test
    void titleRowsColumnOrderAndOneColumnPerOption() {
        BankImport bank = read(
                row("2026年焊工题库"),
                row(),
                row("序号", "标准答案", "题目类型 *", "选项B", "选项A", "试题内容（必填）", "选项C", "选项D", "答案解析", "难易度", "知识点", "工种", "分值"),
                row(1, "AC", "多项选择题", "乙", "甲", "1、哪些对？", "丙", "丁", "因为", "较难", "基础", "焊工", 2),
                row(2, "√", "是非题", null, null, "（2）对吗？", null, null, null, 5, null, null, 1),
                row(3));
        assertThat(bank.rows()).isEqualTo(3);
        assertThat(bank.blank()).containsExactly(6);
        Question first = bank.imported().get(0).question();
        assertThat(first.item().stem()).isEqualTo("哪些对？");
        assertThat(texts(first)).containsExactly("甲", "乙", "丙", "丁");
        assertThat(first.key()).isEqualTo(letters("A", "C"));
        assertThat(first.explanation()).isEqualTo("因为");
        assertThat(first.difficulty()).isEqualTo(4);
        assertThat(first.chapter()).isEqualTo("基础");
        assertThat(first.tags()).containsExactly("焊工");
        Question second = bank.imported().get(1).question();
        assertThat(second.key()).isEqualTo(letters("TRUE"));
        assertThat(second.difficulty()).isEqualTo(5);
    }

    @Test
    void englishHeaders() {
        Question question = one(
                row("Question", "Type", "Option 1", "Option 2", "Option 3", "Correct Answer"),
                row("Which one?", "Single choice", "a fire", "a flood", "a storm", "b"));
        assertThat(question.item().type()).isEqualTo(ItemType.SINGLE_CHOICE);
        assertThat(question.key()).isEqualTo(letters("B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.甲**B.乙**C.丙",
                "甲##乙##丙",
                "**A甲**B乙**C丙",
                "A、甲\nB、乙\nC、丙",
                "甲\n乙\n丙",
                "甲|乙|丙",
                "A：甲；B：乙；C：丙",
                "(A)甲;(B)乙;(C)丙;",
                "（Ａ）甲 （Ｂ）乙 （Ｃ）丙",
                "A.甲 B.乙 C.丙",
                "A、甲B、乙C、丙",
                "A甲 B乙 C丙",
                "A.甲 B.乙\nC.丙",
                "A.甲\nB.乙 C.丙",
                "a. 甲##b. 乙##c. 丙",
                "[A]甲|[B]乙|[C]丙"
            })
    void optionsInOneCell(String options) {
        Question question = choice("单选题", options, "B");
        assertThat(texts(question)).containsExactly("甲", "乙", "丙");
        assertThat(question.key()).isEqualTo(letters("B"));
    }

    @Test
    void lettersThatBelongToTheOptionsStay() {
        assertThat(texts(choice("单选题", "A类火灾##B类火灾##C类火灾", "B"))).containsExactly("A类火灾", "B类火灾", "C类火灾");
        assertThat(texts(choice("单选题", "A类##B类##AB类##CD类", "B"))).containsExactly("A类", "B类", "AB类", "CD类");
        assertThat(texts(choice("单选题", "Apple##Banana##Cherry", "B"))).containsExactly("Apple", "Banana", "Cherry");
        assertThat(texts(choice("单选题", "A##B##C", "B"))).containsExactly("A", "B", "C");
        assertThat(texts(choice("单选题", "AED##CPR##BLS", "B"))).containsExactly("AED", "CPR", "BLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC", "A、C", "A,C", "a c", "ＡＣ", "A；C", "C,A", "答案：AC", "（AC）", "甲|丙", "甲;丙", "1,3", "A/C"})
    void answersOfMultipleChoice(String answer) {
        assertThat(choice("不定项选择题", "A.甲##B.乙##C.丙", answer).key()).isEqualTo(letters("A", "C"));
    }

    @ParameterizedTest
    @CsvSource({
        "对,TRUE",
        "错,FALSE",
        "正确,TRUE",
        "错误,FALSE",
        "√,TRUE",
        "×,FALSE",
        "T,TRUE",
        "f,FALSE",
        "true,TRUE",
        "1,TRUE",
        "0,FALSE",
        "是,TRUE",
        "否,FALSE",
        "A,TRUE",
        "B,FALSE",
        "不正确,FALSE",
        "（√）,TRUE"
    })
    void answersOfTrueFalse(String answer, String id) {
        assertThat(choice("判断题", "", answer).key()).isEqualTo(letters(id));
    }

    @Test
    void trueFalseLettersMeanWhatTheOptionsSay() {
        assertThat(choice("正误题", "A.错误##B.正确", "A").key()).isEqualTo(letters("FALSE"));
        assertThat(choice("判断题", "A.对**B.错", "B").key()).isEqualTo(letters("FALSE"));
        assertThat(one(row("题型", "题干", "答案"), row("判断题", "对吗", true)).key()).isEqualTo(letters("TRUE"));
        assertThat(one(row("题型", "题干", "答案"), row("判断题", "对吗", 0)).key()).isEqualTo(letters("FALSE"));
    }

    @Test
    void typesAreInferredWhenTheFileHasNone() {
        BankImport bank = read(
                row("题目", "A", "B", "C", "答案"),
                row("第一个", "甲", "乙", "丙", "A"),
                row("第二个", "甲", "乙", "丙", "AB"),
                row("第三个", "对", "错", null, "B"),
                row("第四个", null, null, null, "错误"),
                row("第五个（  ）米", null, null, null, 1.5));
        assertThat(bank.imported())
                .extracting(question -> question.question().item().type())
                .containsExactly(
                        ItemType.SINGLE_CHOICE,
                        ItemType.MULTIPLE_CHOICE,
                        ItemType.TRUE_FALSE,
                        ItemType.TRUE_FALSE,
                        ItemType.NUMERIC_ENTRY);
        assertThat(bank.imported())
                .allMatch(question -> question.warnings().get(0).code() == ImportedQuestion.WarningCode.TYPE_INFERRED);
    }

    @Test
    void fillIns() {
        assertThat(choice("填空题", "", "119").key()).isEqualTo(new NumericKey(new BigDecimal("119"), BigDecimal.ZERO));
        assertThat(choice("填空题", "", "10米").key()).isEqualTo(new NumericKey(BigDecimal.TEN, BigDecimal.ZERO, "米"));
        assertThat(choice("填空题", "", "安全第一|安全为先").key()).isEqualTo(new TextKey(List.of("安全第一", "安全为先"), false));
        assertThat(choice("填空题", "", "m/s").key()).isEqualTo(new TextKey(List.of("m/s"), false));
        assertThat(reason("填空题", "距（  ）不少于____米", "", "10")).isEqualTo(ReasonCode.SEVERAL_BLANKS);
    }

    @Test
    void orderingIsKeptInItsRightOrder() {
        Question question = choice("排序题", "A.拔销##B.提起##C.对准##D.压把", "BACD");
        assertThat(question.item().type()).isEqualTo(ItemType.ORDERING);
        assertThat(texts(question)).containsExactly("提起", "拔销", "对准", "压把");
        assertThat(reason("排序题", "排", "A.拔销##B.提起", "A")).isEqualTo(ReasonCode.ANSWER_NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "1.电焊,电焊",
        "12、电焊,电焊",
        "（3）电焊,电焊",
        "4．电焊,电焊",
        "第5题 电焊,电焊",
        "6) 电焊,电焊",
        "7: 电焊,电焊",
        "8， 电焊,电焊",
        "110kV线路,110kV线路",
        "1.5m以上,1.5m以上",
        "2023年事故,2023年事故",
        "3个以上,3个以上",
        "1.2009年国务院,2009年国务院",
        "１２．电焊,电焊"
    })
    void handMadeNumbers(String cell, String stem) {
        assertThat(one(row("题型", "题干", "答案"), row("判断题", cell, "对")).item().stem())
                .isEqualTo(stem);
    }

    @Test
    void numbersThatCountOnAreTakenOffEvenWhenUnclear() {
        BankImport bank = read(
                row("题型", "题干", "答案"),
                row("判断题", "15.电焊", "对"),
                row("判断题", "16.2：1绕法", "对"),
                row("判断题", "17高处作业", "对"),
                row("判断题", "1.5m以上", "对"));
        assertThat(bank.imported())
                .extracting(question -> question.question().item().stem())
                .containsExactly("电焊", "2：1绕法", "高处作业", "1.5m以上");
    }

    @Test
    void repeatsAreDuplicatesAndNearRepeatsAreMarked() {
        BankImport bank = read(
                row("题型", "题干", "选项", "答案"),
                row("单选题", "1.哪个对（  ）？", "A.甲##B.乙", "A"),
                row("单选题", "9、哪个对()?", "A.乙##B.甲", "B"),
                row("单选题", "哪个对", "A.甲##B.乙", "B"),
                row("单选题", "哪个对", "A.甲##B.丙", "A"));
        assertThat(bank.duplicates())
                .containsExactly(new BankImport.Duplicate(3, 2, true), new BankImport.Duplicate(4, 2, false));
        assertThat(bank.imported().get(1).warnings())
                .containsExactly(new ImportedQuestion.Warning(ImportedQuestion.WarningCode.SIMILAR_STEM, List.of("2")));
    }

    @ParameterizedTest
    @CsvSource({
        "判断题,电弧高温（√）,对,电弧高温",
        "判断题,电弧高温。 (F),错,电弧高温。",
        "单选题,正确的是（ B ）。,B,正确的是（ ）。",
        "多选题,包括(A、B)几种（甲）,AB,包括（ ）几种（甲）",
        "单选题,乙炔（C2H2）瓶,B,乙炔（C2H2）瓶"
    })
    void answersInTheStemAreTakenOut(String type, String cell, String answer, String stem) {
        BankImport bank = read(row("题型", "题干", "选项", "答案"), row(type, cell, "A.甲##B.乙", answer));
        assertThat(bank.imported().get(0).question().item().stem()).isEqualTo(stem);
    }

    @Test
    void saysWhyARowIsNoQuestion() {
        assertThat(reason("单选题", "题", "A.甲##B.乙", "AB")).isEqualTo(ReasonCode.SEVERAL_ANSWERS);
        assertThat(reason("单选题", "题", "A.甲##B.乙", "C")).isEqualTo(ReasonCode.ANSWER_NOT_AN_OPTION);
        assertThat(reason("单选题", "题", "A.甲##B.甲", "A")).isEqualTo(ReasonCode.OPTIONS_ALIKE);
        assertThat(reason("单选题", "题", "A.甲##B.", "A")).isEqualTo(ReasonCode.OPTION_EMPTY);
        assertThat(reason("单选题", "题", "甲", "A")).isEqualTo(ReasonCode.TOO_FEW_OPTIONS);
        assertThat(reason("单选题", "题", "", "A")).isEqualTo(ReasonCode.NO_OPTIONS);
        assertThat(reason("单选题", "1.", "A.甲##B.乙", "A")).isEqualTo(ReasonCode.NO_STEM);
        assertThat(reason("单选题", "题", "A.甲##B.乙", null)).isEqualTo(ReasonCode.NO_ANSWER);
        assertThat(reason("单选题", "题", "A.甲##B.乙", "见解析")).isEqualTo(ReasonCode.ANSWER_NOT_UNDERSTOOD);
        assertThat(reason("简答题", "题", "", "略")).isEqualTo(ReasonCode.UNSUPPORTED_TYPE);
        assertThat(reason("什么题", "题", "", "略")).isEqualTo(ReasonCode.UNKNOWN_TYPE);
        assertThat(reason("判断题", "题", "", "也许")).isEqualTo(ReasonCode.ANSWER_NOT_UNDERSTOOD);
        assertThat(reason("判断题", "长".repeat(5001), "", "对")).isEqualTo(ReasonCode.CELL_TOO_LONG);
        assertThat(reason("单选题", "题", "A.3m**B.30**C.m**C.2m**D.5m", "A")).isEqualTo(ReasonCode.OPTIONS_UNCLEAR);
    }

    @Test
    void oldXlsIsReadToo() {
        byte[] file = Workbooks.xls(row("题型", "题干", "选项", "答案"), row("单选题", "题", "A.甲##B.乙", "B"));
        Item item = SpreadsheetBank.read(stream(file), ImportLimits.DEFAULT)
                .imported()
                .get(0)
                .question()
                .item();
        assertThat(item.options()).hasSize(2);
    }

    @Test
    void theFirstSheetWithAHeaderCounts() {
        var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
        List<Object[]> notes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            notes.add(row("填写说明"));
        }
        Workbooks.fill(workbook.createSheet("说明"), notes);
        Workbooks.fill(workbook.createSheet("题库"), List.of(row("题干", "答案"), row("对吗", "对")));
        BankImport bank = SpreadsheetBank.read(stream(Workbooks.bytes(workbook)), ImportLimits.DEFAULT);
        assertThat(bank.imported()).hasSize(1);
    }
}
