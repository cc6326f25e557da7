package cn.anxue.exam.paper;

import java.math.BigDecimal;
import java.util.List;

/**
 * One place in a paper.
 *
 * @param number 1-based
 * @param versionId the question version that is asked
 * @param marks what a right answer earns
 * @param optionOrder displayed position to canonical index, a permutation of 0..k-1; empty for entry types
 */
public record Slot(int number, long versionId, BigDecimal marks, List<Integer> optionOrder) {
    public Slot {
        optionOrder = List.copyOf(optionOrder);
    }
}
