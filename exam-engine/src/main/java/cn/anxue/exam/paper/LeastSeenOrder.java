package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weighted sampling without replacement (Efraimidis and Spirakis 2006): a family that was seen k times more than the
 * least seen one has 1/(1+k) of its weight. Never certain, lest neighbours who start together get the same paper.
 *
 * <p>The key of a family is {@code -log(u) * weight}, with StrictMath, because its logarithm is the same on every
 * machine. A paper needs the first few hundred of many thousands only, so the order is found from the front: as
 * {@code 1 - u <= -log(u)}, whoever has {@code (1 - u) * weight} behind a limit needs no logarithm to be left behind it.
 */
final class LeastSeenOrder implements DrawOrder {
    /** Numbers are even steps in (0, 1]. */
    private static final long STEPS = 1L << 53;

    private static final double UNIT = 0x1p-53;
    /** More than logarithm, product and sum can be off by rounding. */
    private static final double SLACK = 1 + 0x1p-40;
    /** A rule with at most this share of the pool, as a shift, is ordered by itself. */
    private static final int FEW = 3;
    /** Of a rule's own order, to begin with. */
    private static final int SOME = 24;

    private final SplitMix64 origin;
    private final int[] weights;
    /** Bits of a key that hold the family. */
    private final long index;
    /** Mean of what the weights divide by. */
    private final double share;

    private final Front pool;

    /**
     * @param wanted how many families of the whole pool will hardly be enough; more costs time, not correctness
     * @param random gives one number for every family
     */
    LeastSeenOrder(Exposure exposure, int wanted, SplitMix64 random) {
        this.weights = exposure.weights();
        this.origin = new SplitMix64(random.state());
        this.index = (1L << (32 - Integer.numberOfLeadingZeros(weights.length))) - 1;
        this.share = exposure.share();
        this.pool = new Front(null, Math.max(SOME, wanted));
        random.skip(weights.length);
    }

    /** The family at a place of the order; -1 behind the last. */
    int family(int place) {
        return pool.family(place);
    }

    /** The key: positive doubles sort like their bits; the lowest make room for the family, which also decides ties. */
    @Override
    public long rank(int family) {
        double even = steps(family) * UNIT;
        double key = -StrictMath.log(even) * weights[family];
        return Double.doubleToLongBits(key + Double.MIN_NORMAL) & ~index | family;
    }

    private long steps(int family) {
        return (origin.ahead(family + 1L) >>> 11) + 1;
    }

    @Override
    public Matching.Preference of(int[] candidates, boolean[] takes) {
        return candidates.length <= weights.length >> FEW
                ? new Front(candidates, SOME)
                : new Passing(this::family, takes, () -> new Front(candidates, SOME).all());
    }

    /** The front of an order of some families, which grows as it is looked at. */
    private final class Front implements Matching.Preference {
        private final int @Nullable [] among;
        private final int size;
        private long[] keys;
        private int known;
        /** All with a key below are known; bits like those of keys. */
        private long sureBelow;

        private double limit;

        /** @param among the families to order; null for all */
        Front(int @Nullable [] among, int wanted) {
            this.among = among;
            this.size = among == null ? weights.length : among.length;
            this.keys = new long[Math.min(size, 2 * wanted)];
            // So many keys are expected below it, if these families are seen like the pool.
            this.limit = wanted / (share * Math.max(1, size));
        }

        int family(int place) {
            while (place >= known && known < size) {
                grow();
                limit *= 2;
            }
            return place < known ? (int) (keys[place] & index) : -1;
        }

        /** Adds all whose key is below the limit. */
        private void grow() {
            long below = Double.doubleToLongBits(limit) & ~index;
            double bound = limit * SLACK;
            int end = known;
            for (int i = 0; i < size; i++) {
                int family = among == null ? i : among[i];
                if ((STEPS - steps(family)) * UNIT * weights[family] > bound) {
                    continue;
                }
                long key = rank(family);
                if (key >= sureBelow && key < below) {
                    if (end == keys.length) {
                        keys = Arrays.copyOf(keys, Math.min(size, 2 * end + SOME));
                    }
                    keys[end++] = key;
                }
            }
            Arrays.sort(keys, known, end);
            known = end;
            sureBelow = below;
        }

        @Override
        public int at(int position) {
            return family(position);
        }

        @Override
        public int behind(int position) {
            return position + 1;
        }

        @Override
        public int[] all() {
            return IntStream.range(0, size).map(this::family).toArray();
        }
    }
}
