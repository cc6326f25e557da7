package cn.anxue.exam.analysis;

/**
 * One item on the Rasch scale. Numbers are 0 unless the state is ESTIMATED.
 *
 * @param item the item's id
 * @param state whether it could be estimated
 * @param attempts attempts that told something about it: linked, and neither all right nor all wrong
 * @param difficulty in logits; the mean over the estimated items is 0
 * @param standardError 1 / √ of the item's conditional information Σπ(1−π), the other difficulties taken as known: for
 *     papers of k items by about 1/k too large on a fixed paper, where the items share their errors; too small between
 *     parts of a bank that few attempts tie to each other
 * @param infit mean square Σ(x−π)² / Σπ(1−π), moved by answers near the candidate's level; 1 is expected (Wright and
 *     Masters 1982, Rating Scale Analysis)
 * @param outfit mean square, the mean of (x−π)² / π(1−π), moved by surprises far from it; 1 is expected. In both, π is
 *     the probability of a right answer given the attempt's raw score (Christensen and Kreiner 2013, in Christensen,
 *     Kreiner and Mesbah, Rasch Models in Health), not given an estimated ability: so 1 is exactly what is expected, on
 *     short papers too
 */
public record RaschItem(
        long item, State state, int attempts, double difficulty, double standardError, double infit, double outfit) {

    /** Whether there is a difficulty. */
    public enum State {
        /** There is. */
        ESTIMATED,
        /** Nobody met it. */
        UNUSED,
        /** Everybody got it right: easier than can be said. */
        ALL_RIGHT,
        /** Nobody got it right: harder than can be said. */
        ALL_WRONG,
        /** No chain of candidates ties it in both directions to the largest set of items that are so tied. */
        NOT_LINKED
    }
}
