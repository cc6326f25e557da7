package cn.anxue.exam.qti;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiNode.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order and the attributes that the standard asks of what we write, in our own words; see docs/qti.md. */
class WrittenStructureTest {

    /** Children of an element in the order in which they must come. */
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry("assessmentTest", List.of("outcomeDeclaration", "timeLimits", "testPart", "outcomeProcessing")),
            Map.entry("testPart", List.of("assessmentSection")),
            Map.entry("assessmentItemRef", List.of("weight")),
            Map.entry(
                    "assessmentItem",
                    List.of(
                            "responseDeclaration",
                            "outcomeDeclaration",
                            "itemBody",
                            "responseProcessing",
                            "modalFeedback")),
            Map.entry("responseDeclaration", List.of("correctResponse", "mapping")),
            Map.entry("outcomeDeclaration", List.of("defaultValue")),
            Map.entry("choiceInteraction", List.of("prompt", "simpleChoice")),
            Map.entry("orderInteraction", List.of("prompt", "simpleChoice")));

    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("assessmentTest", List.of("identifier", "title")),
            Map.entry("testPart", List.of("identifier", "navigationMode", "submissionMode")),
            Map.entry("assessmentSection", List.of("identifier", "title", "visible")),
            Map.entry("assessmentItemRef", List.of("identifier", "href")),
            Map.entry("weight", List.of("identifier", "value")),
            Map.entry("selection", List.of("select")),
            Map.entry("assessmentItem", List.of("identifier", "title", "adaptive", "timeDependent")),
            Map.entry("responseDeclaration", List.of("identifier", "cardinality", "baseType")),
            Map.entry("outcomeDeclaration", List.of("identifier", "cardinality", "baseType")),
            Map.entry("modalFeedback", List.of("outcomeIdentifier", "identifier", "showHide")),
            Map.entry("mapEntry", List.of("mapKey", "mappedValue")),
            Map.entry("choiceInteraction", List.of("responseIdentifier", "shuffle", "maxChoices")),
            Map.entry("orderInteraction", List.of("responseIdentifier", "shuffle")),
            Map.entry("textEntryInteraction", List.of("responseIdentifier")),
            Map.entry("simpleChoice", List.of("identifier")),
            Map.entry("img", List.of("src", "alt")));

    private static final List<Option> OPTIONS =
            List.of(new Option("A", "断电", "/media/8"), new Option("B", "验电"), new Option("C", "挂牌"));

    private static final List<Question> QUESTIONS = List.of(
            question(ItemType.SINGLE_CHOICE, new ChoiceInteraction(OPTIONS, 1), new ChoiceKey(Set.of("B"))),
            question(ItemType.MULTIPLE_CHOICE, new ChoiceInteraction(OPTIONS, 3), new ChoiceKey(Set.of("A", "B"))),
            question(ItemType.ORDERING, new OrderInteraction(OPTIONS), new OrderKey(List.of("A", "B", "C"))),
            question(ItemType.TEXT_ENTRY, new TextEntryInteraction(), new TextKey(List.of("动火证", "票"), false)),
            question(
                    ItemType.NUMERIC_ENTRY,
                    new NumericEntryInteraction("m"),
                    new NumericKey(new BigDecimal("10.5"), new BigDecimal("0.25"), "m")));

    private static Question question(ItemType type, Interaction interaction, Key key) {
        return new Question(new Item("x", type, "怎么做？", "/media/7", interaction), key, "因为。\n所以。", "第一章", 3, Set.of());
    }

    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void itemsAndTestsKeepTheOrderOfTheStandard(QtiVersion version) {
        for (Question question : QUESTIONS) {
            keeps(QtiXml.read(NativeQti.write(question, "item-1", version, true)));
        }
        keeps(QtiXml.readTest(new QtiTestWriter(version, QUESTIONS).chapters("t")));
        QtiExamPlan plan = new QtiExamPlan(
                "t",
                60,
                true,
                true,
                List.of(
                        new QtiExamPlan.Part("一", List.of(0, 1, 2), 2, BigDecimal.TEN),
                        new QtiExamPlan.Part("二", List.of(3), 1, BigDecimal.ONE)));
        Element test = QtiXml.readTest(new QtiTestWriter(version, QUESTIONS).exam(plan));
        keeps(test);
        assertThat(test.below().map(Element::name))
                .contains("timeLimits", "selection", "ordering", "weight", "outcomeProcessing");
    }

    private static void keeps(Element element) {
        assertThat(element.attributes().keySet())
                .as(element.name())
                .containsAll(NEEDED.getOrDefault(element.name(), List.of()));
        List<String> order = element.name().equals("assessmentSection")
                ? List.of("selection", "ordering", "assessmentSection", "assessmentItemRef")
                : ORDER.get(element.name());
        if (order != null) {
            List<Integer> places = element.elements().stream()
                    .map(child -> order.indexOf(child.name()))
                    .toList();
            assertThat(places).as(element.name()).isSorted().doesNotContain(-1);
        }
        element.elements().forEach(WrittenStructureTest::keeps);
    }

    /** What the schemas of the two versions want differently of the same content. */
    @Test
    void unitsOfANumberAreALabelInVersion3() {
        Element item = QtiXml.read(Notation.read("距离 {{=10±0.1 [m|公尺]}}\n").source());
        String third = QtiWriter.write(item, QtiVersion.V3_0);
        assertThat(third).contains("label=\"units: m|公尺\"").doesNotContain("data-");
        assertThat(QtiWriter.write(QtiXml.read(third), QtiVersion.V2_2))
                .isEqualTo(QtiWriter.write(item, QtiVersion.V2_2))
                .contains("data-units=\"m|公尺\"");
        String labelled = third.replace("units: m|公尺", "distance");
        assertThat(QtiWriter.write(QtiXml.read(labelled), QtiVersion.V2_2)).contains("label=\"distance\"");
    }

    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void eachVersionGetsItsOwnForm(QtiVersion version) {
        Element body = QtiXml.read(
                "<assessmentItem identifier='a' title='t'><itemBody><rubricBlock view='scorer'><p>评分</p>"
                        + "</rubricBlock><feedbackBlock identifier='f'>对<stylesheet href='a.css'/><p>好</p></feedbackBlock>"
                        + "<figure><figcaption>图</figcaption></figure><gapText data-x='1'/></itemBody></assessmentItem>");
        String written = QtiWriter.write(body, version);
        if (version == QtiVersion.V3_0) {
            assertThat(written)
                    .contains("<qti-rubric-block view=\"scorer\" use=\"scoring\"><qti-content-body><p>评分</p>"
                            + "</qti-content-body></qti-rubric-block>")
                    .contains("<qti-stylesheet href=\"a.css\"/><qti-content-body>对<p>好</p></qti-content-body>")
                    .contains("<figure><figcaption>图</figcaption></figure>")
                    .contains("<qti-gap-text/>");
        } else {
            assertThat(written)
                    .contains("<rubricBlock view=\"scorer\"><p>评分</p></rubricBlock>")
                    .contains(
                            "<qh5:figure xmlns:qh5=\"http://www.imsglobal.org/xsd/imsqtiv2p2_html5_v1p0\"><qh5:figcaption")
                    .contains("<gapText data-x=\"1\"/>");
        }
    }
}
