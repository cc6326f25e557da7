package cn.anxue.exam.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is right. Never travels with the item; ids are canonical. */
public sealed interface Key {

    /** The ids of all right options, sorted on iteration. */
    record ChoiceKey(Set<String> correct) implements Key {
        public ChoiceKey {
            correct = Sorted.copyOf(correct);
        }
    }

    /** Texts of which any one is right, compared after {@link Texts#answer normalisation}. */
    record TextKey(List<String> accepted, boolean caseSensitive) implements Key {
        public TextKey {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * A number, right from value - tolerance to value + tolerance, both inclusive.
     *
     * @param unit accepted behind the number (with or without it is right, another unit is wrong), or null for none;
     *     several as {@link Units} has them
     */
    record NumericKey(BigDecimal value, BigDecimal tolerance, @Nullable String unit) implements Key {
        public NumericKey(BigDecimal value, BigDecimal tolerance) {
            this(value, tolerance, null);
        }
    }

    /** The rules of the content itself. */
    record CompositeKey(Composite content) implements Key {}

    /** All option ids in their right order. */
    record OrderKey(List<String> sequence) implements Key {
        public OrderKey {
            sequence = List.copyOf(sequence);
        }
    }
}
