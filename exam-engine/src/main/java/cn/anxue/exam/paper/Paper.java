package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.math.BigDecimal;
import java.util.List;

/**
 * A drawn paper. Store it with {@link PaperCodec}: the stored paper is the truth, the seed explains it.
 *
 * @param slots numbered 1..n in order
 */
public record Paper(long seed, List<Slot> slots) implements Draw {
    public Paper {
        slots = List.copyOf(slots);
    }

    /** Marks of all slots. */
    public BigDecimal totalMarks() {
        return slots.stream().map(Slot::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What chance decides within a slot's question: values of templates, orders of choices of a composite question. */
    public long seed(int slot) {
        return new SplitMix64(seed + slot).nextLong();
    }

    /**
     * The slot with a number.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public Slot slot(int number) {
        return slots.get(number - 1);
    }
}
