package cn.anxue.exam.paper;

import java.math.BigDecimal;
import java.util.List;

/**
 * A drawn paper. Store it with {@link PaperCodec}: the stored paper is the truth, the seed explains it.
 *
 * @param slots numbered 1..n in order
 */
public record Paper(long seed, List<Slot> slots) implements Draw {
    public Paper {
        slots = slots.stream().map(slot -> slot.in(seed)).toList();
    }

    /** Marks of all slots. */
    public BigDecimal totalMarks() {
        return slots.stream().map(Slot::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
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
