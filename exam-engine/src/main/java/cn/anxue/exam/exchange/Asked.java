package cn.anxue.exam.exchange;

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
import cn.anxue.exam.item.QuestionRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an entry of a source asks and what is right. */
record Asked(ItemType type, Interaction interaction, Key key) {

    static Asked trueFalse(boolean truth) {
        return new Asked(
                ItemType.TRUE_FALSE, QuestionRules.trueFalse(), new ChoiceKey(Set.of(truth ? "TRUE" : "FALSE")));
    }

    static Asked choice(ItemType type, List<Option> options, Set<String> correct) {
        int maxChoices = type == ItemType.SINGLE_CHOICE ? 1 : options.size();
        return new Asked(type, new ChoiceInteraction(options, maxChoices), new ChoiceKey(correct));
    }

    /** Steps in their right order. */
    static Asked steps(List<String> texts) {
        return ordering(OptionList.byPosition(texts, false).options());
    }

    /** The same with pictures; steps get their letters by position. */
    static Asked ordering(List<Option> steps) {
        List<Option> ordered = IntStream.range(0, steps.size())
                .mapToObj(index -> new Option(
                        index < QuestionRules.MAX_OPTIONS ? Option.letter(index) : "#" + index,
                        steps.get(index).text(),
                        steps.get(index).picture()))
                .toList();
        Key key = new OrderKey(ordered.stream().map(Option::id).toList());
        return new Asked(ItemType.ORDERING, new OrderInteraction(ordered), key);
    }

    static Asked text(List<String> accepted, boolean caseSensitive) {
        return new Asked(ItemType.TEXT_ENTRY, new TextEntryInteraction(), new TextKey(accepted, caseSensitive));
    }

    static Asked number(BigDecimal value, BigDecimal tolerance, @Nullable String unit) {
        return new Asked(
                ItemType.NUMERIC_ENTRY, new NumericEntryInteraction(unit), new NumericKey(value, tolerance, unit));
    }

    /** The question's item; imported ones are called by their row. */
    Item item(int row, String stem) {
        return new Item("row-" + row, type, stem, null, interaction);
    }
}
