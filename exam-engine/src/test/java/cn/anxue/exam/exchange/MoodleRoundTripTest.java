package cn.anxue.exam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Samples;
import cn.anxue.exam.TestData;
import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported imports as equal questions. */
class MoodleRoundTripTest {
    private static final Picture PICTURE = picture(1);
    private static final Picture OTHER = picture(2);

    private static Picture picture(int content) {
        return new Picture("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) content});
    }

    private static Optional<Picture> stored(String name) {
        return Optional.ofNullable(Map.of("there", PICTURE, "other", OTHER).get(name));
    }

    private static Question question(Asked asked, String stem, String explanation, String chapter, int difficulty) {
        return new Question(
                asked.item(1, stem), asked.key(), explanation, chapter, difficulty, Set.of("焊工", "a]b"), "说出电压");
    }

    private static final Asked CHOICE = Asked.choice(
            ItemType.SINGLE_CHOICE, Samples.options("%50%甲", "a=b ~ {c} #1", "[html]<b>丙</b>"), Set.of("B"));

    private static final List<Question> QUESTIONS = List.of(
            question(CHOICE, "哪个 <b>对</b>？\n第二行：a\\nb", "因为 a<b && c>d\n所以", "电工/高压", 5),
            question(
                    Asked.choice(ItemType.MULTIPLE_CHOICE, Samples.options("甲", "乙", "丙", "丁"), Set.of("A", "C", "D")),
                    "// 不是注释",
                    "",
                    "",
                    3),
            question(
                    Asked.choice(ItemType.MULTIPLE_CHOICE, Samples.options("甲", "乙"), Set.of("B")),
                    "::不是名称:: {}",
                    "",
                    "消防",
                    3),
            question(Asked.trueFalse(true), "36V以下是安全电压。", "####", "消防", 1),
            question(Asked.trueFalse(false), "$CATEGORY: 不是分类", "", "消防", 3),
            question(Asked.text(List.of("C*", "\\*", "安全 第一"), false), "填   空", "", "消防", 3),
            question(Asked.number(new BigDecimal("-1.50"), new BigDecimal("0.05"), "mm"), "误差", "", "消防", 3),
            question(Asked.number(new BigDecimal("119"), BigDecimal.ZERO, null), "电话", "", "消防", 3),
            question(Asked.number(new BigDecimal("2.5"), BigDecimal.ZERO, "m|米"), "高度", "", "消防", 3));

    private static final List<Question> XML_ONLY = List.of(
            question(Asked.text(List.of("mA"), true), "大小写", "", "", 3),
            question(Asked.text(List.of("A->B"), false), "箭头", "", "", 3),
            question(Asked.steps(List.of("拔销", "瞄准", "压把")), "排序", "", "", 3));

    private static BankImport gift(List<Question> questions, List<LeftOut> leftOut) {
        StringBuilder out = new StringBuilder();
        try {
            assertThat(GiftExport.write(out, questions).leftOut()).isEqualTo(leftOut);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return GiftBank.read(out.toString(), ImportLimits.DEFAULT);
    }

    private static BankImport xml(List<Question> questions, List<LeftOut> leftOut) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(MoodleXmlExport.write(out, questions, MoodleRoundTripTest::stored)
                            .leftOut())
                    .isEqualTo(leftOut);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return MoodleXmlBank.read(new ByteArrayInputStream(out.toByteArray()), ImportLimits.DEFAULT);
    }

    /** The same but for the item's id, which says where a question came from. */
    private static void assertEqual(BankImport bank, List<Question> written) {
        assertThat(bank.rejected()).isEmpty();
        assertThat(bank.imported()).allMatch(read -> read.warnings().stream()
                .allMatch(warning -> warning.code() == ImportedQuestion.WarningCode.SIMILAR_STEM));
        assertThat(bank.imported().stream().map(read -> withoutId(read.question())))
                .containsExactlyElementsOf(
                        written.stream().map(MoodleRoundTripTest::withoutId).toList());
    }

    private static Question withoutId(Question question) {
        Item item = question.item();
        return new Question(
                new Item("", item.type(), item.stem(), null, item.interaction()),
                question.key(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.tags(),
                question.objective());
    }

    @Test
    void gift() {
        assertEqual(gift(QUESTIONS, List.of()), QUESTIONS);
        assertThat(gift(
                                java.util.stream.Stream.concat(QUESTIONS.stream(), XML_ONLY.stream())
                                        .toList(),
                                List.of(
                                        new LeftOut(9, Obstacle.CASE_SENSITIVE),
                                        new LeftOut(10, Obstacle.ARROW),
                                        new LeftOut(11, Obstacle.ORDERING)))
                        .imported())
                .hasSize(9);
    }

    @Test
    void xml() {
        assertEqual(xml(QUESTIONS, List.of()), QUESTIONS);
        assertEqual(xml(XML_ONLY, List.of()), XML_ONLY);
    }

    @Test
    void json() {
        assertEqual(json(QUESTIONS, List.of()), QUESTIONS);
        assertEqual(json(XML_ONLY, List.of()), XML_ONLY);
    }

    @Test
    void picturesTravelInXml() {
        Item asked = CHOICE.item(1, "看  图：a<b\n选哪个&amp;");
        Question with = withPicture(asked, "there");
        BankImport bank = xml(List.of(with), List.of());
        assertEqual(bank, List.of(with));
        assertThat(bank.imported().get(0).picture()).isEqualTo(PICTURE);
        Question gone = withPicture(CHOICE.item(1, "另一题"), "gone");
        assertThat(xml(List.of(with, gone), List.of(new LeftOut(1, Obstacle.PICTURE_MISSING)))
                        .imported())
                .hasSize(1);
        assertThat(gift(List.of(QUESTIONS.get(0), with), List.of(new LeftOut(1, Obstacle.PICTURE)))
                        .imported())
                .hasSize(1);
    }

    @Test
    void picturesOfOptionsTravelInXmlAndJson() {
        Question flags = flags("there", "other");
        for (BankImport bank : List.of(xml(List.of(flags), List.of()), json(List.of(flags), List.of()))) {
            assertThat(bank.rejected()).isEmpty();
            ImportedQuestion read = bank.imported().get(0);
            List<Option> options = read.question().item().options();
            assertThat(read.warnings()).isEmpty();
            assertThat(options.stream().map(Option::text)).containsExactly("", "蓝 <旗>", "没有图");
            assertThat(options.get(2).picture()).isNull();
            assertThat(read.namedPictures().get(options.get(0).picture())).isEqualTo(PICTURE);
            assertThat(read.namedPictures().get(options.get(1).picture())).isEqualTo(OTHER);
            assertThat(read.question().key()).isEqualTo(flags.key());
        }
        Question gone = flags("there", "gone");
        assertThat(xml(List.of(flags, gone), List.of(new LeftOut(1, Obstacle.PICTURE_MISSING)))
                        .imported())
                .hasSize(1);
        assertThat(json(List.of(flags, gone), List.of(new LeftOut(1, Obstacle.PICTURE_MISSING)))
                        .imported())
                .hasSize(1);
        assertThat(gift(List.of(QUESTIONS.get(0), flags), List.of(new LeftOut(1, Obstacle.OPTION_PICTURE)))
                        .imported())
                .hasSize(1);
    }

    private static Question flags(String first, String second) {
        List<Option> options =
                List.of(new Option("A", "", first), new Option("B", "蓝 <旗>", second), new Option("C", "没有图"));
        return Samples.question(
                new Item("1", ItemType.SINGLE_CHOICE, "哪面旗", null, new ChoiceInteraction(options, 1)),
                new ChoiceKey(Set.of("A")));
    }

    private static BankImport json(List<Question> questions, List<LeftOut> leftOut) {
        StringBuilder out = new StringBuilder();
        try {
            assertThat(NativeJsonExport.write(out, questions, MoodleRoundTripTest::stored)
                            .leftOut())
                    .isEqualTo(leftOut);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return NativeJsonBank.read(JsonBank.parse(out.toString()), ImportLimits.DEFAULT);
    }

    /** Only QTI carries rules that a question has of its own. */
    @Test
    void compositeQuestionsAreRefusedByName() {
        Question composite = CompositeSamples.question();
        List<LeftOut> leftOut = List.of(new LeftOut(1, Obstacle.COMPOSITE));
        List<Question> questions = List.of(QUESTIONS.get(0), composite);
        assertThat(gift(questions, leftOut).imported()).hasSize(1);
        assertThat(xml(questions, leftOut).imported()).hasSize(1);
        assertThat(json(questions, leftOut).imported()).hasSize(1);
        String written = "{\"format\":\"anxue-questions\",\"questions\":[{\"type\":\"COMPOSITE\",\"stem\":\"甲\"}]}";
        assertThat(NativeJsonBank.read(JsonBank.parse(written), ImportLimits.DEFAULT)
                        .rejected())
                .containsExactly(new BankImport.Rejected(1, ReasonCode.UNSUPPORTED_TYPE, List.of("COMPOSITE")));
    }

    private static String text(Question question) {
        return Notation.write((QtiItem) ((CompositeKey) question.key()).content())
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用什么灭 a<b {1:SA:=x}\n干粉 → 电气 & 油\n水 → 木材\n→ 金属钠\n",
                "谈谈你的看法。\n简答：300\n",
                "叫什么\n{{灭火器|瓶=子@0.5|#~}@0.25}}\n",
                "几\n{{=5±0.5; -6@0.5}}\n",
                "选\n*A. 对 -> #1\nB@0.3333. 半 ~ =\nC@-0.5. 错\n",
                "选\n*A@0.75. 甲\n*B@0.25. 乙\nC. 丙\nD@0. 丁\n"
            })
    void compositeQuestionsOfOneTaskTravelInBoth(String text) {
        Question question = CompositeSamples.ofText(text, Set.of("电工"));
        for (BankImport bank : List.of(gift(List.of(question), List.of()), xml(List.of(question), List.of()))) {
            assertThat(bank.rejected()).isEmpty();
            assertThat(bank.imported()).hasSize(1);
            assertThat(bank.imported().get(0).warnings()).isEmpty();
            assertThat(text(bank.imported().get(0).question())).isEqualTo(text);
            assertThat(bank.imported().get(0).question().tags()).containsExactly("电工");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每 {{1|一@0.5}} 个月，指针在 {{红/*绿~区#/黄}@2}}，压力 {{=1.2±0.1; 1.2±0.5@0.5}} MPa。\n单位 {{大小写：mA*}}\n",
                "某厂 <b>发生</b>  火灾。\n---\n应先\n*A. 报警\nB. 拍照\n---\n应带 {{毛巾}}\n---\n*A. 毛巾\n*B. 手电\n*C. 水\nD. 行李\n",
                "先{{报警}}，\n再{{疏散 & 救人}}。{{报警}}\n词库：拍照 | 围观\n",
                "交一张照片。\n上传：\n",
                "说说\n简答：\n---\n上传：\n",
                "材料\n---\n谈谈\n简答：20\n"
            })
    void compositeQuestionsTravelInXml(String text) {
        Question question = CompositeSamples.ofText(text, Set.of());
        BankImport bank = xml(List.of(question), List.of());
        assertThat(bank.imported()).hasSize(1);
        assertThat(text(bank.imported().get(0).question())).isEqualTo(text);
        gift(List.of(QUESTIONS.get(0), question), List.of(new LeftOut(1, Obstacle.COMPOSITE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "评分：整题\n每 {{1}} 个月 {{二}}\n",
                "距离 {{=10 [m]}}，{{=3}}\n",
                "半分 {{一@0.5}} {{二@0.5}}\n",
                "变量 a：2..9\n{a} 倍是 {{=a*2}}\n",
                "点出：[[*用水扑救电气火灾]]，[[切断电源]]。\n",
                "砂 →\n水 → 木材\n油 → 泡沫\n",
                "滑块：0..100 步长 5 答案 20±5\n",
                "先{{报警}}\n词库：拍照\n---\n再{{疏散}}\n词库：拍照\n"
            })
    void whatMoodleCannotSayIsLeftOut(String text) {
        Question question = CompositeSamples.ofText(text, Set.of());
        xml(List.of(QUESTIONS.get(0), question), List.of(new LeftOut(1, Obstacle.COMPOSITE)));
    }

    @Test
    void picturesOfCompositeQuestionsTravelInXml() {
        Question question =
                CompositeSamples.ofText("看 ![表 \"a\"](there) 和 ![](other)\n再看 ![](there) {{=1.2}}\n", Set.of());
        ImportedQuestion read = xml(List.of(question), List.of()).imported().get(0);
        String text = text(read.question());
        assertThat(read.namedPictures().values()).containsExactlyInAnyOrder(PICTURE, OTHER);
        assertThat(text).matches("(?s)看 !\\[表 \"a\"]\\((file-\\w+)\\) 和 !\\[]\\(file-\\w+\\)\n再看 !\\[]\\(\\1\\) .*");
        Question gone = CompositeSamples.ofText("看 ![](gone) {{=1.2}}\n", Set.of());
        xml(List.of(QUESTIONS.get(0), gone), List.of(new LeftOut(1, Obstacle.PICTURE_MISSING)));
        gift(List.of(QUESTIONS.get(0), question), List.of(new LeftOut(1, Obstacle.PICTURE)));
    }

    private static Question withPicture(Item item, String name) {
        Key key = CHOICE.key();
        return new Question(new Item("", item.type(), item.stem(), name, item.interaction()), key, "", "", 3, Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"principals", "welding", "work-at-height", "lift-operators"})
    void realBanks(String name) {
        List<Question> bank = SpreadsheetBank.read(TestData.bank(name), ImportLimits.DEFAULT).imported().stream()
                .filter(read -> read.picture() == null)
                .map(ImportedQuestion::question)
                .toList();
        assertEqual(gift(bank, List.of()), bank);
        assertEqual(xml(bank, List.of()), bank);
        assertEqual(json(bank, List.of()), bank);
    }
}
