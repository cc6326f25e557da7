package cn.anxue.exam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.TestData;
import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.exchange.PaperImport.DoubtCode;
import cn.anxue.exam.exchange.PaperImport.Entry;
import cn.anxue.exam.exchange.PaperImport.Line;
import cn.anxue.exam.exchange.PaperImport.Role;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {
    private static PaperImport read(String... lines) {
        return PaperText.read(String.join("\n", lines), ImportLimits.DEFAULT);
    }

    private static List<Question> questions(PaperImport paper) {
        assertThat(paper.bank().rejected()).isEmpty();
        return paper.bank().imported().stream().map(ImportedQuestion::question).toList();
    }

    private static Question one(String... lines) {
        PaperImport paper = read(lines);
        assertThat(questions(paper)).hasSize(1);
        return questions(paper).get(0);
    }

    private static List<String> texts(Question question) {
        return question.item().options().stream().map(Option::text).toList();
    }

    private static Key letters(String... letters) {
        return new ChoiceKey(Set.of(letters));
    }

    private static List<Key> keys(PaperImport paper) {
        return questions(paper).stream().map(Question::key).toList();
    }

    private static List<Doubt> doubts(PaperImport paper) {
        return paper.entries().stream()
                .flatMap(entry -> entry.doubts().stream())
                .toList();
    }

    @Test
    void aWholePaper() {
        PaperImport paper = read(
                "安全培训考试试卷",
                "",
                "第一章 消防",
                "一、单选题（每题2分，共4分）",
                "1、灭火器压力表的指针在（ B ）区表示压力正常。",
                "A．红色　　B．绿色",
                "C．黄色　　D．黑色",
                "解析：绿区为正常，",
                "黄区为过高。",
                "难度：易",
                "2. 火灾时应当",
                "走（  ）。",
                "A、电梯",
                "B、疏散楼梯",
                "答案：B",
                "二、多项选择题",
                "3．灭火方法有",
                "（A）冷却",
                "（B）窒息",
                "（C）观望",
                "【答案】A、B",
                "三、判断题",
                "4. 油锅起火可以浇水。（×）",
                "5. 发现火情先报警。( √ )");
        assertThat(doubts(paper)).isEmpty();
        assertThat(keys(paper))
                .containsExactly(letters("B"), letters("B"), letters("A", "B"), letters("FALSE"), letters("TRUE"));
        Question first = questions(paper).get(0);
        assertThat(first.item().stem()).isEqualTo("灭火器压力表的指针在（ ）区表示压力正常。");
        assertThat(texts(first)).containsExactly("红色", "绿色", "黄色", "黑色");
        assertThat(first.explanation()).isEqualTo("绿区为正常，\n黄区为过高。");
        assertThat(first.chapter()).isEqualTo("第一章 消防");
        assertThat(first.difficulty()).isEqualTo(1);
        assertThat(questions(paper).get(1).item().stem()).isEqualTo("火灾时应当走（  ）。");
        assertThat(questions(paper).get(3).item().stem()).isEqualTo("油锅起火可以浇水。");
        assertThat(paper.entries()).extracting(Entry::row).containsExactly(5, 11, 17, 23, 24);
        assertThat(paper.entries().get(0).lines()).containsExactly(5, 6, 7, 8, 9, 10);
        assertThat(paper.lines())
                .extracting(Line::role)
                .startsWith(Role.OTHER, Role.BLANK, Role.HEADING, Role.HEADING, Role.STEM, Role.OPTION);
        assertThat(paper.lines()).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.甲\nB.乙\nC.丙",
                "A.甲 B.乙 C.丙",
                "A.甲B.乙C.丙",
                "A、甲\tB、乙\nC、丙",
                "(A)甲 (B)乙 (C)丙",
                "（Ａ）甲\n（Ｂ）乙（Ｃ）丙",
                "A 甲\nB 乙\nC 丙",
                "A甲\nB甲\nC丙",
                "a. 甲\nb. 乙\nc. 丙",
                "A：甲；\nB：乙；\nC：丙。",
                "【A】甲 【B】乙\n【C】丙"
            })
    void optionStyles(String options) {
        Question question = one("1.选哪个", options.replace("B甲", "B乙").replace("丙。", "丙"), "答案：C");
        assertThat(texts(question)).containsExactly("甲", "乙", "丙");
        assertThat(question.key()).isEqualTo(letters("C"));
    }

    @Test
    void lettersInsideOptionsStay() {
        assertThat(texts(one("1.选哪个", "A.甲", "B.乙", "C.选项A、B都对", "D.都错", "答案：C")))
                .containsExactly("甲", "乙", "选项A、B都对", "都错");
        assertThat(texts(one("1.选哪个", "A.选项B、C都对 B.乙", "C.丙 D.维生素C", "答案：C")))
                .containsExactly("选项B、C都对", "乙", "丙", "维生素C");
        assertThat(texts(one("1.哪个对？A.甲 B.乙 C.丙", "答案：C"))).containsExactly("甲", "乙", "丙");
        assertThat(one("1.A类火灾和B类火灾（C）", "A.甲 B.乙 C.丙").item().stem()).isEqualTo("A类火灾和B类火灾（ ）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "答案：AC",
                "参考答案: A、C",
                "正确答案：Ａ Ｃ",
                "【答案】AC 【解析】都对",
                "答案 AC",
                "答案为AC",
                "（答案：AC）",
                "标准答案\tA,C",
                "答案：\nAC",
                "我的答案：B  正确答案：AC",
                "Answer: AC"
            })
    void answerLines(String answer) {
        Question question = one("1.选哪些", "A.甲", "B.乙", "C.丙", answer);
        assertThat(question.key()).isEqualTo(letters("A", "C"));
        assertThat(question.item().type()).isEqualTo(ItemType.MULTIPLE_CHOICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "参考答案\n1.B 2.C 3-5 ABA",
                "答案：1.B 2.C 3-5 ABA",
                "答案：\n1-5 BCABA",
                "1-5：BCABA",
                "附：参考答案\n1、B\n2、C\n3、A 解析：三\n4、B\n5、A",
                "参考答案及解析\n1.【答案】B\n【解析】一\n2.【答案】C\n3.【答案】A\n4.【答案】B\n5.【答案】A",
                "1～3 B C A\n4—5 BA",
                "1B 2C 3A 4B 5A",
                "答案\n题号 1 2 3\n答案 B C A\n题号\t4\t5\n答案\tB\tA"
            })
    void answersAtTheEnd(String list) {
        String question = "%d.第%d个问什么\nA.甲\nB.乙\nC.丙\n";
        StringBuilder paper = new StringBuilder();
        for (int number = 1; number <= 5; number++) {
            paper.append(question.formatted(number, number));
        }
        PaperImport read = read(paper + list);
        assertThat(keys(read)).containsExactly(letters("B"), letters("C"), letters("A"), letters("B"), letters("A"));
        assertThat(doubts(read)).isEmpty();
        assertThat(read.entries().get(0).lines()).hasSizeBetween(5, 7).startsWith(1, 2, 3, 4);
    }

    @Test
    void listsOfPartsGoToTheirParts() {
        PaperImport paper = read(
                "一、单选题",
                "1.甲题？",
                "A.是 B.不是 C.可能",
                "2.乙题？",
                "A.是 B.不是 C.可能",
                "二、判断题",
                "1.丙对。",
                "2.丁对。",
                "三、填空题",
                "1.火警电话是____。",
                "答案",
                "一、单项选择题",
                "1.A 2.C",
                "二、判断题：1.√ 2.×",
                "三、填空题",
                "1. 119");
        assertThat(doubts(paper)).isEmpty();
        assertThat(keys(paper).subList(0, 4))
                .containsExactly(letters("A"), letters("C"), letters("TRUE"), letters("FALSE"));
        assertThat(questions(paper).get(4).item().type()).isEqualTo(ItemType.NUMERIC_ENTRY);
    }

    @Test
    void chaptersWithTheirOwnLists() {
        PaperImport paper = read(
                "第一章 总则", "1.甲题？", "A.是 B.不是 C.可能", "参考答案", "1.A", "第二章 分则", "1.乙题？", "A.是 B.不是 C.可能", "参考答案", "1.C");
        assertThat(keys(paper)).containsExactly(letters("A"), letters("C"));
        assertThat(questions(paper)).extracting(Question::chapter).containsExactly("第一章 总则", "第二章 分则");
    }

    @Test
    void everyPartWithItsOwnList() {
        PaperImport paper = read(
                "一、单项选择题",
                "1.甲题？",
                "A.大 B.小",
                "2.乙题？",
                "A.大 B.小",
                "答案：1-2 AB",
                "二、判断题",
                "1.丙对。",
                "2.丁对。",
                "答案：1.√ 2.×");
        assertThat(doubts(paper)).isEmpty();
        assertThat(keys(paper)).containsExactly(letters("A"), letters("B"), letters("TRUE"), letters("FALSE"));
    }

    @Test
    void oneListForAllChapters() {
        PaperImport paper =
                read("第一章 总则", "1.甲题？", "A.大 B.小", "第二章 分则", "1.乙题？", "A.有 B.没有", "参考答案", "第一章", "1.A", "第二章", "1.B");
        assertThat(keys(paper)).containsExactly(letters("A"), letters("B"));
    }

    @ParameterizedTest
    @CsvSource({"1.安全电压是______。|36V, NUMERIC_ENTRY", "1.我国消防方针是（  ）。|预防为主，防消结合, TEXT_ENTRY"})
    void fillIns(String text, ItemType type) {
        String[] parts = text.split("\\|");
        assertThat(one("填空题", parts[0], "答案：" + parts[1]).item().type()).isEqualTo(type);
    }

    @Test
    void ordering() {
        Question question = one("四、排序题", "1.灭火步骤", "A.压把", "B.拔销", "C.瞄准", "答案：BCA");
        assertThat(question.item().type()).isEqualTo(ItemType.ORDERING);
        assertThat(texts(question)).containsExactly("拔销", "瞄准", "压把");
    }

    @Test
    void typesOfSingleQuestions() {
        assertThat(one("1.（多选题）选哪些", "A.甲 B.乙", "答案：A").item().type()).isEqualTo(ItemType.MULTIPLE_CHOICE);
        assertThat(one("1.选哪些（多选题）", "A.甲 B.乙", "答案：A").item().stem()).isEqualTo("选哪些");
        assertThat(one("[单选题] 1.选哪个", "A.甲 B.乙", "答案：A").item().stem()).isEqualTo("选哪个");
        assertThat(one("1.选哪个", "题型：单选题", "A.甲 B.乙", "答案：A").item().type()).isEqualTo(ItemType.SINGLE_CHOICE);
        assertThat(read("五、简答题", "1.什么是事故？", "答：略").bank().rejected())
                .extracting(BankImport.Rejected::reason)
                .containsExactly(ReasonCode.UNSUPPORTED_TYPE);
    }

    @Test
    void lostOptionsAreNoFillIn() {
        assertThat(read("1.选哪个", "答案：B").bank().rejected())
                .extracting(BankImport.Rejected::reason)
                .containsExactly(ReasonCode.NO_OPTIONS);
    }

    @Test
    void withoutNumbers() {
        PaperImport paper = read("选哪个", "A.甲 B.乙", "答案：A", "还有哪个", "A.丙", "B.丁", "答案：B", "雷雨天可以登高。（×）");
        assertThat(keys(paper)).containsExactly(letters("A"), letters("B"), letters("FALSE"));
        assertThat(doubts(paper)).isEmpty();
    }

    @Test
    void numbersBeforeDigits() {
        PaperImport paper = read("1.甲（√）", "2.2米以上为高处作业（√）", "3.1.5m/s太快（×）", "5.36V是安全电压（√）");
        assertThat(questions(paper))
                .extracting(question -> question.item().stem())
                .startsWith("甲", "2米以上为高处作业", "1.5m/s太快");
    }

    @Test
    void doubtsAreNamed() {
        assertThat(doubts(read("1.选哪个", "A.甲 B.乙"))).containsExactly(new Doubt(DoubtCode.NO_ANSWER));
        assertThat(doubts(read("1.选哪个", "A.甲 B.乙", "答案：D")))
                .containsExactly(new Doubt(DoubtCode.ANSWER_WITHOUT_OPTION, "D"));
        assertThat(doubts(read("1.选哪个（A）", "A.甲 B.乙", "答案：B")))
                .containsExactly(new Doubt(DoubtCode.TWO_ANSWERS, "B", "A"));
        assertThat(doubts(read("1.甲（√）", "3.乙（√）"))).containsExactly(new Doubt(DoubtCode.NUMBER_GAP, 1, 3));
        assertThat(doubts(read("1.甲（√）", "乙（√）"))).containsExactly(new Doubt(DoubtCode.NO_NUMBER));
        assertThat(doubts(read("1.选哪个", "A.甲", "C.丙", "B.乙", "答案：C")))
                .containsExactly(new Doubt(DoubtCode.OPTIONS_OUT_OF_ORDER, "ACB"));
        assertThat(doubts(read("1.选哪个", "A.甲 B.乙", "答案：A", "页脚"))).containsExactly(new Doubt(DoubtCode.STRAY_LINE, 4));
        assertThat(doubts(read("1.选哪个（A）", "A.甲 B.乙 2.又选哪个（B）", "A.丙 B.丁", "3.丙（√）")))
                .contains(new Doubt(DoubtCode.STEMS_RUN_TOGETHER, 2));
        assertThat(read("1.甲（√）", "参考答案", "1.√ 2.×").unplaced())
                .containsExactly(new Doubt(DoubtCode.ANSWER_WITHOUT_QUESTION, 2, 3));
    }

    @Test
    void outOfOrderOptionsKeepTheirLetters() {
        Question question = one("1.选哪个", "A.甲", "C.丙", "B.乙", "答案：C");
        assertThat(texts(question)).containsExactly("甲", "乙", "丙");
        assertThat(question.key()).isEqualTo(letters("C"));
    }

    @Test
    void noQuestionsAndTooMuch() {
        assertThatThrownBy(() -> read("只是一段话。"))
                .isInstanceOfSatisfying(TextRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(TextRefusal.Code.NO_QUESTIONS));
        assertThatThrownBy(() -> read("1.x", "长".repeat(TextFile.MAX_LINE + 1)))
                .isInstanceOfSatisfying(TextRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(TextRefusal.Code.LINE_TOO_LONG);
                    assertThat(refusal.args()).containsExactly("2", String.valueOf(TextFile.MAX_LINE));
                });
        assertThatThrownBy(() -> PaperText.read("1.甲\n2.乙", new ImportLimits(99, 99, 1, 9, 99)))
                .isInstanceOfSatisfying(TextRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(TextRefusal.Code.TOO_MANY_QUESTIONS));
    }

    /** The real banks written as papers read as the same questions. */
    @ParameterizedTest
    @ValueSource(strings = {"principals", "welding", "work-at-height", "lift-operators"})
    void realBanksAsPapers(String name) {
        List<Question> bank = SpreadsheetBank.read(TestData.bank(name), ImportLimits.DEFAULT).imported().stream()
                .map(ImportedQuestion::question)
                .toList();
        for (PaperStyle style : PaperStyle.values()) {
            PaperImport paper = PaperText.read(style.write(bank), ImportLimits.DEFAULT);
            assertThat(paper.entries()).hasSize(bank.size());
            Map<Integer, Question> read = paper.bank().imported().stream()
                    .collect(Collectors.toMap(ImportedQuestion::row, ImportedQuestion::question));
            List<Entry> otherwise = IntStream.range(0, bank.size())
                    .filter(index -> !alike(
                            bank.get(index), read.get(paper.entries().get(index).row())))
                    .mapToObj(paper.entries()::get)
                    .toList();
            assertThat(otherwise).as(style.name()).isEmpty();
            assertThat(doubts(paper)).as(style.name()).isEmpty();
        }
    }

    private static boolean alike(Question written, @Nullable Question read) {
        return read != null && read.fingerprint().equals(written.fingerprint()) && read.sameKeyAs(written);
    }

    /** As it is left behind when a form was not filled in, with a space at its end. */
    @Test
    void aWordWithNothingBehindIt() {
        PaperImport paper = PaperText.read("1.选（A）\nA.甲 B.乙\n难度： \n解析： \n因为\n", ImportLimits.DEFAULT);
        assertThat(paper.bank().imported().get(0).question().explanation()).isEqualTo("因为");
        assertThat(paper.bank().imported()).hasSize(1);
        assertThat(paper.entries().get(0).doubts()).isEmpty();
    }
}
