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
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
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
