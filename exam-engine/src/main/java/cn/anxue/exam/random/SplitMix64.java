package cn.anxue.exam.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * SplitMix64 (Steele, Lea, Flood 2014), written out because the JDK does not promise that its generators or
 * Collections.shuffle stay the same; a stored seed must give the same paper for ever.
 */
public final class SplitMix64 {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** Where it is: a generator made with this goes on the same. */
    public long state() {
        return state;
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += STEP;
        return mixed(state);
    }

    /** What the so-manyth call of {@link #nextLong} from here gives, without going there. */
    public long ahead(long calls) {
        return mixed(state + calls * STEP);
    }

    /** Goes on as if {@link #nextLong} had been called so often. */
    public void skip(long calls) {
        state += calls * STEP;
    }

    private static long mixed(long from) {
        long mixed = (from ^ (from >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Evenly from 0 to bound - 1: the biased rest of the range is thrown away. */
    public int below(int bound) {
        long range = 1L << 32;
        long bits = nextLong() >>> 32;
        // The biased rest is shorter than the bound, so that the division that finds it is hardly ever needed.
        if (bits > range - bound) {
            long limit = range - range % bound;
            while (bits >= limit) {
                bits = nextLong() >>> 32;
            }
        }
        return (int) (bits % bound);
    }

    /** Fisher–Yates, in place. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    /** A shuffled copy. */
    public <T> List<T> shuffled(List<T> values) {
        List<T> result = new ArrayList<>(values.size());
        for (int index : permutation(values.size())) {
            result.add(values.get(index));
        }
        return result;
    }

    /** 0..n-1 in random order. */
    public int[] permutation(int n) {
        int[] order = IntStream.range(0, n).toArray();
        shuffle(order);
        return order;
    }
}
