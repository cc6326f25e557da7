package cn.anxue.exam.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Classical statistics of one item over the attempts that had it; an omitted item counts with its points, usually 0.
 *
 * @param item the item
 * @param attempts attempts that had the item: its exposure count
 * @param exposure the part of all attempts that had it, 0 to 1
 * @param omitted attempts that left it without an answer
 * @param facility mean of points / maximum, 0 to 1; for right or wrong items the part that got it right, the classical
 *     difficulty index p (Lord and Novick 1968, Statistical Theories of Mental Test Scores); 0 without attempts
 * @param upperGroup attempts in the upper group. The groups are the upper and the lower 27 % of the attempts that had
 *     the item, by their total as part of their maximum (Kelley 1939, The selection of upper and lower groups for the
 *     validation of test items). Attempts that tie with the last one of a group belong to it, so that no order decides.
 * @param lowerGroup attempts in the lower group; both are 0 when ties leave no line between the groups
 * @param discrimination facility in the upper less facility in the lower group, -1 to 1; none without groups
 * @param itemRest Pearson's correlation of points / maximum with the rest of the total as part of the rest's maximum: for
 *     right or wrong items the point-biserial correlation corrected for the item itself (Henrysson 1963, Correction of
 *     item-total correlations in item analysis); none when either does not vary
 * @param options one entry per option
 * @param meanSeconds of the attempts with a time, none without any
 * @param medianSeconds of the attempts with a time; between the two middle ones when their number is even
 * @param flags what somebody should look at, the flags of the options included
 */
public record ItemStatistics(
        AnalysedItem item,
        int attempts,
        double exposure,
        int omitted,
        double facility,
        int upperGroup,
        int lowerGroup,
        OptionalDouble discrimination,
        OptionalDouble itemRest,
        List<OptionStatistics> options,
        OptionalDouble meanSeconds,
        OptionalDouble medianSeconds,
        Set<ItemFlag> flags) {
    public ItemStatistics {
        options = List.copyOf(options);
        flags = Set.copyOf(flags);
    }
}
