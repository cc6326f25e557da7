package cn.anxue.exam.item;

import static cn.anxue.exam.Samples.multiple;
import static cn.anxue.exam.Samples.ordering;
import static cn.anxue.exam.Samples.question;
import static cn.anxue.exam.Samples.single;
import static cn.anxue.exam.Samples.trueFalse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {
    private static List<ProblemCode> codes(Item item, Key key) {
        return QuestionRules.check(question(item, key)).stream()
                .map(Problem::code)
                .toList();
    }

    private static Item entry(ItemType type, Interaction interaction) {
        return new Item("5", type, "填", null, interaction);
    }

    @Test
    void acceptsEveryKindOfGoodQuestion() {
        assertThat(codes(single("甲", "乙"), new ChoiceKey(Set.of("B")))).isEmpty();
        assertThat(codes(multiple("甲", "乙"), new ChoiceKey(Set.of("B")))).isEmpty();
        assertThat(codes(trueFalse(), new ChoiceKey(Set.of("FALSE")))).isEmpty();
        assertThat(codes(ordering("一", "二", "三"), new OrderKey(List.of("A", "B", "C"))))
                .isEmpty();
        assertThat(codes(entry(ItemType.TEXT_ENTRY, new TextEntryInteraction()), new TextKey(List.of("119"), false)))
                .isEmpty();
        assertThat(codes(
                        entry(ItemType.NUMERIC_ENTRY, new NumericEntryInteraction("米")),
                        new NumericKey(BigDecimal.TEN, BigDecimal.ONE)))
                .isEmpty();
    }

    @Test
    void findsWhatIsWrongWithOptions() {
        assertThat(codes(single("甲"), new ChoiceKey(Set.of("A")))).containsExactly(ProblemCode.TOO_FEW_OPTIONS);
        assertThat(codes(single("甲 １", "甲1"), new ChoiceKey(Set.of("A")))).containsExactly(ProblemCode.OPTIONS_ALIKE);
        assertThat(codes(single("甲", " "), new ChoiceKey(Set.of("A")))).containsExactly(ProblemCode.OPTION_EMPTY);
        Item misnamed = new Item(
                "1",
                ItemType.SINGLE_CHOICE,
                "题",
                null,
                new ChoiceInteraction(List.of(new Option("A", "甲"), new Option("C", "乙")), 1));
        assertThat(codes(misnamed, new ChoiceKey(Set.of("A")))).containsExactly(ProblemCode.BAD_OPTION_ID);
    }

    @Test
    void findsWhatIsWrongWithKeys() {
        assertThat(codes(single("甲", "乙"), new ChoiceKey(Set.of()))).containsExactly(ProblemCode.KEY_MISSING);
        assertThat(codes(single("甲", "乙"), new ChoiceKey(Set.of("A", "B"))))
                .containsExactly(ProblemCode.KEY_NOT_SINGLE);
        assertThat(codes(single("甲", "乙"), new ChoiceKey(Set.of("C")))).containsExactly(ProblemCode.KEY_NOT_AN_OPTION);
        assertThat(codes(single("甲", "乙"), new TextKey(List.of("甲"), false))).containsExactly(ProblemCode.WRONG_KIND);
        assertThat(codes(ordering("一", "二"), new OrderKey(List.of("B", "A"))))
                .containsExactly(ProblemCode.KEY_NOT_THE_ORDER);
        Item text = entry(ItemType.TEXT_ENTRY, new TextEntryInteraction());
        assertThat(codes(text, new TextKey(List.of(" "), false))).containsExactly(ProblemCode.KEY_UNANSWERABLE);
        Item number = entry(ItemType.NUMERIC_ENTRY, new NumericEntryInteraction(null));
        assertThat(codes(number, new NumericKey(BigDecimal.ONE, new BigDecimal("-1"))))
                .containsExactly(ProblemCode.TOLERANCE_NEGATIVE);
    }
}
