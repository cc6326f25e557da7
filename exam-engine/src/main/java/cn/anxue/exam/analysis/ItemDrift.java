package cn.anxue.exam.analysis;

/**
 * How an item changed between two sittings.
 *
 * @param item the item's id
 * @param before facility or difficulty in the first sitting
 * @param after the same in the second
 * @param z the difference after − before in standard errors
 * @param probability two-sided p of a z at least as large without any change
 * @param adjusted the p adjusted for testing all items (Benjamini and Hochberg 1995, Controlling the false discovery
 *     rate): among the items with an adjusted p up to q, a part of at most q is expected to have not changed
 */
public record ItemDrift(long item, double before, double after, double z, double probability, double adjusted) {

    /** After − before. */
    public double difference() {
        return after - before;
    }
}
