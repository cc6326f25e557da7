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
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.notation.NotationRefusal;
import cn.anxue.exam.notation.Sheet;
import cn.anxue.exam.notation.Sheet.Marking;
import cn.anxue.exam.notation.Sheet.Pairs;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.qti.QtiPackage;
import cn.anxue.exam.qti.QtiXml;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a source asks and what is right.
 *
 * @param stem that it brings along, null when the entry's stem is still to be read
 */
record Asked(ItemType type, Interaction interaction, Key key, @Nullable String stem) {

    Asked(ItemType type, Interaction interaction, Key key) {
        this(type, interaction, key, null);
    }

    /**
     * What a sheet of these parts asks.
     *
     * @throws RowRefusal NO_ANSWER when it asks nothing, CELL_TOO_LONG
     */
    static Asked of(List<Part> parts) {
        if (parts.stream().noneMatch(Part::asks)) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        try {
            Sheet sheet = new Sheet(Marking.EACH, BigDecimal.ONE, List.of(), parts);
            Question question = QtiPackage.question(Notation.item(sheet), "");
            Item item = question.item();
            return new Asked(item.type(), item.interaction(), question.key(), item.stem());
        } catch (NotationRefusal tooMuch) {
            throw new RowRefusal(ReasonCode.CELL_TOO_LONG, QtiXml.MOST_CHARACTERS);
        }
    }

    /**
     * Pairs of a left and a right word each.
     *
     * @throws RowRefusal OPTIONS_ALIKE when a left one stands twice, TOO_FEW_OPTIONS
     */
    static Pairs pairs(List<Row> rows) {
        Set<String> lefts = new HashSet<>();
        for (Row row : rows) {
            if (!row.left().isEmpty() && !lefts.add(row.left())) {
                throw new RowRefusal(ReasonCode.OPTIONS_ALIKE, row.left(), row.left());
            }
        }
        if (lefts.isEmpty() || rows.size() < 2) {
            throw new RowRefusal(ReasonCode.TOO_FEW_OPTIONS, rows.size());
        }
        return new Pairs(rows);
    }

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
    Item item(int row, String read) {
        return new Item("row-" + row, type, stem == null ? read : stem, null, interaction);
    }
}
