package cn.anxue.exam.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the candidate is given to answer with. One type per interaction; it never says what is right. */
public sealed interface Interaction {

    /** The given options in canonical order; empty when the candidate types the answer. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Options to choose from.
     *
     * @param maxChoices how many may be chosen: 1 for single choice and true/false, otherwise the number of options, so
     *     that it says nothing about the key
     */
    record ChoiceInteraction(List<Option> options, int maxChoices) implements Interaction {
        public ChoiceInteraction {
            options = List.copyOf(options);
        }
    }

    /** One field for a short text. */
    record TextEntryInteraction() implements Interaction {}

    /**
     * One field for a number.
     *
     * @param unit accepted behind the number, or null for none; of several ({@link Units}) the first is shown
     */
    record NumericEntryInteraction(@Nullable String unit) implements Interaction {}

    /**
     * Options to put into order. Canonical order is the right order ({@link QuestionRules} sees to it), therefore it is
     * never shown: papers always shuffle it.
     */
    record OrderInteraction(List<Option> options) implements Interaction {
        public OrderInteraction {
            options = List.copyOf(options);
        }
    }

    /** A body with interactions of its own. The content holds the key as well: candidates get its view only. */
    record CompositeInteraction(Composite content) implements Interaction {}
}
