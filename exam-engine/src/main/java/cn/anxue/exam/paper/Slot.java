package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.math.BigDecimal;
import java.util.List;

/**
 * One place in a paper.
 *
 * @param number 1-based
 * @param versionId the question version that is asked
 * @param marks what a right answer earns
 * @param optionOrder displayed position to canonical index, a permutation of 0..k-1; empty for types without options
 * @param seed of what chance decides within a composite question: values of templates, orders of choices
 */
public record Slot(int number, long versionId, BigDecimal marks, List<Integer> optionOrder, long seed) {
    public Slot {
        optionOrder = List.copyOf(optionOrder);
    }

    /** A slot on its way into a {@link Paper}, which gives it its seed. */
    public Slot(int number, long versionId, BigDecimal marks, List<Integer> optionOrder) {
        this(number, versionId, marks, optionOrder, 0);
    }

    /** The same slot in a paper: its seed follows from the paper's, so that nothing more is stored. */
    Slot in(long paperSeed) {
        return new Slot(number, versionId, marks, optionOrder, new SplitMix64(paperSeed + number).nextLong());
    }
}
