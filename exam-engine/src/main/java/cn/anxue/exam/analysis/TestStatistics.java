package cn.anxue.exam.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Classical statistics of a whole sitting. Totals are parts of the own paper's maximum, 0 to 1.
 *
 * @param attempts attempts with at least one item
 * @param items items that at least one attempt had
 * @param fixed whether every attempt had every item, with the same maximum
 * @param mean of the totals, 0 without attempts
 * @param deviation standard deviation of the totals, divided by n−1; none for fewer than two
 * @param reliability with the standard error of measurement; none when totals do not vary, or papers have one item
 * @param distribution attempts per band of equal width from 0 to 1; a band contains its lower border, the last one 1 too
 */
public record TestStatistics(
        int attempts,
        int items,
        boolean fixed,
        double mean,
        OptionalDouble deviation,
        Optional<Reliability> reliability,
        List<Integer> distribution) {
    public TestStatistics {
        distribution = List.copyOf(distribution);
    }
}
