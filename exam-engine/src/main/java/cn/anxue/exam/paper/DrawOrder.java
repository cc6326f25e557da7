package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.util.Arrays;

/** The order in which the families of a pool are tried for one paper. */
interface DrawOrder {
    /** Smaller for a family that comes earlier; two families never have the same one. */
    long rank(int family);

    /**
     * The candidates of a rule in this order.
     *
     * @param takes for each family whether it is one of the candidates
     */
    Matching.Preference of(int[] candidates, boolean[] takes);

    /** Every order is equally likely. */
    static DrawOrder even(int families, SplitMix64 random) {
        return new Even(random.permutation(families));
    }

    /** A permutation: a few candidates are sorted, many are found on the way through the order. */
    final class Even implements DrawOrder {
        private final int[] rank;
        private final int[] byRank;

        private Even(int[] rank) {
            this.rank = rank;
            this.byRank = new int[rank.length];
            for (int family = 0; family < rank.length; family++) {
                byRank[rank[family]] = family;
            }
        }

        @Override
        public long rank(int family) {
            return rank[family];
        }

        @Override
        public Matching.Preference of(int[] candidates, boolean[] takes) {
            return candidates.length <= rank.length >> 5
                    ? new Sorted(sorted(candidates))
                    : new Passing(place -> place < byRank.length ? byRank[place] : -1, takes, () -> sorted(candidates));
        }

        private int[] sorted(int[] candidates) {
            int[] ranks = new int[candidates.length];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = rank[candidates[i]];
            }
            Arrays.sort(ranks);
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = byRank[ranks[i]];
            }
            return ranks;
        }

        private record Sorted(int[] all) implements Matching.Preference {
            @Override
            public int at(int position) {
                return position < all.length ? all[position] : -1;
            }

            @Override
            public int behind(int position) {
                return position + 1;
            }
        }
    }
}
