package cn.anxue.exam.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.qti.QtiExamPlan.Part;
import cn.anxue.exam.qti.QtiTest.Code;
import cn.anxue.exam.qti.QtiTest.Remark;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the standard as blueprints, and blueprints as tests. */
class ExamTestsTest {

    private static final QtiPackageWriter.Files NO_FILES = new QtiPackageWriter.Files() {
        @Override
        public String name(String reference) {
            throw new IllegalStateException(reference);
        }

        @Override
        public void copy(String reference, OutputStream to) {
            throw new IllegalStateException(reference);
        }
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"V2_2,true,true", "V2_2,false,true", "V2_2,false,false", "V3_0,true,false", "V3_0,false,true"})
    void anExamComesBackTheSame(QtiVersion version, boolean mixed, boolean options) throws IOException {
        List<Question> questions =
                IntStream.range(0, 10).mapToObj(ExamTestsTest::question).toList();
        QtiExamPlan plan = new QtiExamPlan(
                "综合考试",
                90,
                mixed,
                options,
                List.of(
                        part("单选题", 3, "2", 0, 1, 2, 3, 4),
                        part("单选题", 2, "2.5", 5, 6),
                        part("判断题", 1, "0.01", 7),
                        part("判断题", 1, "33.33", 8, 9)));
        QtiTest back = thereAndBack(plan, questions, version);
        assertThat(back.obstacles()).isEmpty();
        assertThat(back.remarks()).isEmpty();
        assertThat(back.title()).isEqualTo("综合考试");
        assertThat(back.minutes()).isEqualTo(90);
        assertThat(back.shuffleQuestions()).isEqualTo(mixed);
        assertThat(back.shuffleOptions()).isEqualTo(options);
        assertParts(plan, back);
    }

    /** A composite question's own maximum divides the weight and multiplies it again. */
    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void marksOfCompositeQuestionsComeBackTheSame(QtiVersion version) throws IOException {
        List<Question> questions = CorpusTest.examples()
                .map(file -> QtiPackage.single(file.getFileName().toString(), CorpusTest.read(file))
                        .question())
                .filter(question -> question != null
                        && QtiPackageWriter.references(question).isEmpty())
                .toList();
        assertThat(questions).hasSizeGreaterThan(20);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < questions.size() && i < 40; i++) {
            parts.add(part("第" + i % 3 + "部分", 1, "7", i));
        }
        parts.sort((a, b) -> a.section().compareTo(b.section()));
        QtiExamPlan plan = new QtiExamPlan("t", 30, false, true, parts);
        QtiTest back = thereAndBack(plan, questions, version);
        assertThat(back.obstacles()).isEmpty();
        assertParts(plan, back);
    }

    private static void assertParts(QtiExamPlan plan, QtiTest back) {
        assertThat(back.parts()).hasSameSizeAs(plan.parts());
        for (int i = 0; i < plan.parts().size(); i++) {
            Part was = plan.parts().get(i);
            QtiTest.Part is = back.parts().get(i);
            assertThat(is.section()).isEqualTo(was.section());
            assertThat(is.count()).isEqualTo(was.count());
            assertThat(is.marks()).isEqualByComparingTo(was.marks());
            assertThat(is.items())
                    .containsExactlyElementsOf(was.questions().stream()
                            .map(at -> "items/" + QtiTestWriter.identifier(at) + ".xml")
                            .toList());
        }
    }

    private QtiTest thereAndBack(QtiExamPlan plan, List<Question> questions, QtiVersion version) throws IOException {
        Path file = folder.resolve("exam.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            new QtiPackageWriter(version, NO_FILES).write(plan, questions, out);
        }
        try (QtiPackage opened = QtiPackage.open(file)) {
            assertThat(opened.entries()).hasSameSizeAs(questions).allMatch(entry -> entry.refusal() == null);
            return opened.tests().get(0);
        }
    }

    private static Part part(String section, int count, String marks, Integer... questions) {
        return new Part(section, List.of(questions), count, new BigDecimal(marks));
    }

    private static Question question(int number) {
        List<Option> options = List.of(new Option("A", "是"), new Option("B", "否"), new Option("C", "不一定"));
        Item item =
                new Item("x", ItemType.SINGLE_CHOICE, "第 " + number + " 题？", null, new ChoiceInteraction(options, 1));
        return new Question(item, new ChoiceKey(Set.of("B")), "", "", 3, Set.of());
    }

    private static QtiTest read(String inner) {
        String xml = "<assessmentTest identifier='t' title='T'>" + inner + "</assessmentTest>";
        return QtiTestReader.read(
                QtiXml.readTest(xml),
                href -> href.startsWith("i")
                        ? Optional.of(new QtiTestReader.Found(href, href.startsWith("i2") ? 2 : 1, false))
                        : Optional.empty());
    }

    private static String section(String attributes, String inner) {
        return "<assessmentSection identifier='s' title='S' " + attributes + ">" + inner + "</assessmentSection>";
    }

    private static String part(String inner) {
        return "<testPart identifier='p' navigationMode='nonlinear' submissionMode='simultaneous'>" + inner
                + "</testPart>";
    }

    private static String refs(String... names) {
        StringBuilder refs = new StringBuilder();
        for (String name : names) {
            refs.append("<assessmentItemRef identifier='")
                    .append(name)
                    .append("' href='")
                    .append(name)
                    .append("'/>");
        }
        return refs.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "<selection select='1' withReplacement='true'/>, withReplacement",
        "<branchRule target='EXIT_TEST'/>, branchRule",
        "<preCondition/>, preCondition"
    })
    void whatAnExamCannotDoIsRefusedByName(String construct, String name) {
        QtiTest test = read(part(section("visible='true'", construct + refs("i1", "ix"))));
        assertThat(test.obstacles())
                .extracting(Remark::code, remark -> remark.args().get(0))
                .contains(tuple(Code.UNSUPPORTED, name));
    }

    @Test
    void otherObstaclesAreNamed() {
        assertThat(codes(read(part(section("visible='true'", refs("missing")))).obstacles()))
                .contains(Code.ITEM_MISSING);
        assertThat(codes(read(part(section("visible='true'", refs("i1", "i1")))).obstacles()))
                .contains(Code.ITEM_TWICE);
        assertThat(codes(read(part(section("visible='true'", "<selection select='1'/>" + refs("i1", "i2"))))
                        .obstacles()))
                .contains(Code.UNEQUAL_POINTS);
        assertThat(codes(read(part(section("visible='true'", "<selection select='3'/>" + refs("i1", "i2"))))
                        .obstacles()))
                .contains(Code.BAD_VALUE);
        assertThat(codes(read(part(section("visible='true'", "<selection/>" + refs("i1"))))
                        .obstacles()))
                .contains(Code.BAD_VALUE);
        assertThat(codes(read(part(section("visible='true'", ""))).obstacles())).contains(Code.EMPTY);
        assertThat(codes(read(part(section("visible='true'", many(301)))).obstacles()))
                .contains(Code.TOO_MANY_QUESTIONS);
    }

    /** Java reads these as numbers that no decimal can say (issue 3). */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "-Infinity", "viel"})
    void aWeightOrATimeThatIsNoNumberIsABadValue(String value) {
        String weighted = "<assessmentItemRef identifier='a' href='i1'><weight identifier='W' value='" + value
                + "'/></assessmentItemRef>";
        assertThat(codes(read(part(section("visible='true'", weighted))).obstacles()))
                .containsExactly(Code.BAD_VALUE);
        assertThat(codes(read("<timeLimits maxTime='" + value + "'/>" + part(section("visible='true'", refs("i1"))))
                        .obstacles()))
                .containsExactly(Code.BAD_VALUE);
    }

    private static String many(int count) {
        return refs(IntStream.range(0, count).mapToObj(i -> "i1-" + i).toArray(String[]::new));
    }

    private static List<Code> codes(List<Remark> remarks) {
        return remarks.stream().map(Remark::code).toList();
    }

    @Test
    void requiredItemsOfASelectionAreAlwaysAsked() {
        QtiTest test = read(part(section(
                "visible='true'",
                "<selection select='2'/><ordering shuffle='true'/>"
                        + "<assessmentItemRef identifier='a' href='i1a' required='true'/>"
                        + refs("i1b", "i1c", "i1d"))));
        assertThat(test.obstacles()).isEmpty();
        assertThat(test.parts())
                .containsExactly(
                        new QtiTest.Part("S", List.of("i1a"), 1, BigDecimal.ONE),
                        new QtiTest.Part("S", List.of("i1b", "i1c", "i1d"), 1, BigDecimal.ONE));
    }

    @Test
    void weightsTimeAndSectionsAreTaken() {
        String weighted = "<assessmentItemRef identifier='a' href='i2a'><weight identifier='W' value='1.5'/>"
                + "<weight identifier='V' value='9'/></assessmentItemRef>";
        QtiTest test = read("<timeLimits maxTime='5400'/>"
                + part(section(
                        "visible='true'",
                        weighted
                                + "<assessmentSection identifier='n' title='N' visible='true'>" + refs("i1b")
                                + "</assessmentSection>"))
                + "<outcomeProcessing><setOutcomeValue identifier='TOTAL'><sum>"
                + "<testVariables variableIdentifier='SCORE' weightIdentifier='W'/></sum></setOutcomeValue>"
                + "</outcomeProcessing>");
        assertThat(test.obstacles()).isEmpty();
        assertThat(test.remarks()).isEmpty();
        assertThat(test.minutes()).isEqualTo(90);
        assertThat(test.parts())
                .containsExactly(
                        new QtiTest.Part("S", List.of("i2a"), 1, new BigDecimal("3")),
                        new QtiTest.Part("N", List.of("i1b"), 1, BigDecimal.ONE));
    }

    @Test
    void whatIsNotAsTheTestSaysIsRemarked() {
        QtiTest test = read("<testPart navigationMode='linear' submissionMode='individual'>"
                + "<itemSessionControl maxAttempts='3' showFeedback='true'/>"
                + section("visible='true' fixed='true'", "<timeLimits maxTime='60'/><rubricBlock/>" + many(50))
                + "</testPart><outcomeProcessing><exitTest/></outcomeProcessing><testFeedback/>");
        assertThat(test.obstacles()).isEmpty();
        assertThat(test.parts()).hasSize(1);
        assertThat(test.minutes()).isNull();
        assertThat(test.remarks())
                .extracting(
                        Remark::code,
                        remark -> remark.args().isEmpty() ? "" : remark.args().get(0))
                .contains(
                        tuple(Code.OTHERWISE, "navigationMode"),
                        tuple(Code.OTHERWISE, "submissionMode"),
                        tuple(Code.OTHERWISE, "maxAttempts"),
                        tuple(Code.OTHERWISE, "showFeedback"),
                        tuple(Code.LEFT_OUT, "assessmentSection/timeLimits"),
                        tuple(Code.LEFT_OUT, "rubricBlock"),
                        tuple(Code.LEFT_OUT, "fixed"),
                        tuple(Code.LEFT_OUT, "testFeedback"),
                        tuple(Code.OUTCOME, 1),
                        tuple(Code.ORDER, "S"),
                        tuple(Code.NO_TIME, ""));
    }
}
