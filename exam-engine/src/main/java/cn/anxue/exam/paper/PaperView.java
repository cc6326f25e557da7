package cn.anxue.exam.paper;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Between canonical ids, which are stored and marked, and displayed letters, which the candidate sees. Displayed letters
 * say the position only. TRUE and FALSE stay as they are.
 */
public final class PaperView {
    private PaperView() {}

    /**
     * The item as this slot shows it.
     *
     * @throws EngineException SLOT_MISMATCH when the slot's order does not fit the item's options
     */
    public static DeliveredItem deliver(Slot slot, Item item) {
        List<Option> canonical = item.options();
        List<String> letters = displayedIds(slot, item);
        List<Option> shown = new ArrayList<>();
        for (int position = 0; position < letters.size(); position++) {
            Option option = canonical.get(slot.optionOrder().get(position));
            shown.add(new Option(letters.get(position), option.text(), option.picture()));
        }
        Interaction interaction = item.interaction();
        if (interaction instanceof ChoiceInteraction choice) {
            interaction = new ChoiceInteraction(shown, choice.maxChoices());
        } else if (interaction instanceof OrderInteraction) {
            interaction = new OrderInteraction(shown);
        }
        return new DeliveredItem(slot.number(), slot.marks(), item.type(), item.stem(), item.picture(), interaction);
    }

    /**
     * Displayed letters to canonical ids; text stays.
     *
     * @throws EngineException SLOT_MISMATCH when the response is of another kind, names an option that is not there, or
     *     chooses more than allowed: a client's mistake
     */
    public static Response toCanonical(Slot slot, Item item, Response displayed) {
        if (displayed instanceof CompositeResponse given && item.interaction() instanceof CompositeInteraction asked) {
            return asked.content().toCanonical(given, slot.seed());
        }
        return translate(slot, item, displayed, displayedIds(slot, item), canonicalIds(slot, item));
    }

    /** Canonical ids to displayed letters; the inverse of {@link #toCanonical}, with the same errors. */
    public static Response toDisplayed(Slot slot, Item item, Response canonical) {
        if (canonical instanceof CompositeResponse given && item.interaction() instanceof CompositeInteraction asked) {
            return asked.content().toDisplayed(given, slot.seed());
        }
        return translate(slot, item, canonical, canonicalIds(slot, item), displayedIds(slot, item));
    }

    private static Response translate(Slot slot, Item item, Response response, List<String> from, List<String> to) {
        Map<String, String> dictionary = new HashMap<>();
        for (int position = 0; position < from.size(); position++) {
            dictionary.put(from.get(position), to.get(position));
        }
        UnaryOperator<String> word = id -> {
            String translated = dictionary.get(id);
            if (translated == null) {
                throw mismatch(slot);
            }
            return translated;
        };
        Interaction asked = item.interaction();
        if (response instanceof ChoiceResponse choice
                && asked instanceof ChoiceInteraction given
                && choice.chosen().size() <= given.maxChoices()) {
            return new ChoiceResponse(choice.chosen().stream().map(word).collect(Collectors.toSet()));
        }
        if (response instanceof OrderResponse order
                && asked instanceof OrderInteraction
                && order.sequence().size() <= from.size()) {
            return new OrderResponse(order.sequence().stream().map(word).toList());
        }
        if (response instanceof TextResponse
                && (asked instanceof TextEntryInteraction || asked instanceof NumericEntryInteraction)) {
            return response;
        }
        throw mismatch(slot);
    }

    /** The letters the candidate sees, in displayed order. */
    private static List<String> displayedIds(Slot slot, Item item) {
        List<String> canonical = canonicalIds(slot, item);
        return item.type() == ItemType.TRUE_FALSE
                ? canonical
                : IntStream.range(0, canonical.size()).mapToObj(Option::letter).toList();
    }

    /** The canonical ids in displayed order. */
    private static List<String> canonicalIds(Slot slot, Item item) {
        List<Option> options = item.options();
        List<Integer> order = slot.optionOrder();
        if (!order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, options.size()).boxed().toList())) {
            throw mismatch(slot);
        }
        return order.stream().map(index -> options.get(index).id()).toList();
    }

    private static EngineException mismatch(Slot slot) {
        return new EngineException(EngineError.SLOT_MISMATCH, slot.number());
    }
}
