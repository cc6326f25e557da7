package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;

/** The order in which the families of a pool are tried for one paper. */
final class DrawOrder {
    private final int[] rank;
    private final int[] byRank;

    private DrawOrder(int[] rank) {
        this.rank = rank;
        this.byRank = new int[rank.length];
        for (int family = 0; family < rank.length; family++) {
            byRank[rank[family]] = family;
        }
    }

    /** Every order is equally likely. */
    static DrawOrder even(int families, SplitMix64 random) {
        return new DrawOrder(random.permutation(families));
    }

    /**
     * Weighted sampling without replacement (Efraimidis and Spirakis 2006): a family that was seen k times more than
     * the least seen one has 1/(1+k) of its weight. Never certain, lest neighbours who start together get the same
     * paper. StrictMath, because its logarithm is the same on every machine.
     */
    static DrawOrder leastSeen(List<List<PoolItem>> families, LongToIntFunction seen, SplitMix64 random) {
        int[] counts = families.stream()
                .mapToInt(family -> family.stream()
                        .mapToInt(item -> seen.applyAsInt(item.versionId()))
                        .min()
                        .orElse(0))
                .toArray();
        int least = Arrays.stream(counts).min().orElse(0);
        double[] keys = new double[counts.length];
        for (int family = 0; family < keys.length; family++) {
            double even = ((random.nextLong() >>> 11) + 1) * 0x1p-53;
            keys[family] = -StrictMath.log(even) * (1 + counts[family] - least);
        }
        int[] byKey = byKey(keys);
        int[] rank = new int[byKey.length];
        for (int place = 0; place < byKey.length; place++) {
            rank[byKey[place]] = place;
        }
        return new DrawOrder(rank);
    }

    /** Positive doubles sort like their bits; the lowest bits make room for the index, which also decides ties. */
    private static int[] byKey(double[] keys) {
        int bits = 32 - Integer.numberOfLeadingZeros(keys.length);
        long index = (1L << bits) - 1;
        long[] packed = new long[keys.length];
        for (int family = 0; family < keys.length; family++) {
            packed[family] = Double.doubleToLongBits(keys[family] + Double.MIN_NORMAL) & ~index | family;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(key -> (int) (key & index)).toArray();
    }

    int rank(int family) {
        return rank[family];
    }

    /**
     * The candidates of a rule in this order: a few are sorted, many are found on the way through the order.
     *
     * @param takes for each family whether it is one of the candidates
     */
    Matching.Preference of(int[] candidates, boolean[] takes) {
        return candidates.length <= rank.length >> 5 ? new Sorted(sorted(candidates)) : new Passing(candidates, takes);
    }

    int[] sorted(int[] candidates) {
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

    private final class Passing implements Matching.Preference {
        private final int[] candidates;
        private final boolean[] takes;
        private int found;

        Passing(int[] candidates, boolean[] takes) {
            this.candidates = candidates;
            this.takes = takes;
        }

        @Override
        public int at(int position) {
            found = position;
            while (found < byRank.length && !takes[byRank[found]]) {
                found++;
            }
            return found < byRank.length ? byRank[found] : -1;
        }

        @Override
        public int behind(int position) {
            return found + 1;
        }

        @Override
        public int[] all() {
            return sorted(candidates);
        }
    }
}
