package cn.anxue.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.random.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order that is found from the front is the one that sorting everything gives. */
class LeastSeenOrderTest {

    private static List<List<PoolItem>> families(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of(new PoolItem(i + 1L, ItemType.TRUE_FALSE, "", 3, Set.of(), "", 1, 2)))
                .toList();
    }

    /** The definition: every key, rounded to make room for the family, sorted. */
    private static int[] sorted(int[] seen, SplitMix64 random) {
        long index = (1L << (32 - Integer.numberOfLeadingZeros(seen.length))) - 1;
        int least = Arrays.stream(seen).min().orElseThrow();
        long[] keys = new long[seen.length];
        for (int family = 0; family < seen.length; family++) {
            double even = ((random.nextLong() >>> 11) + 1) * 0x1p-53;
            double key = -StrictMath.log(even) * (1 + seen[family] - least);
            keys[family] = Double.doubleToLongBits(key + Double.MIN_NORMAL) & ~index | family;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & index)).toArray();
    }

    private static int[] seen(int families, int most, SplitMix64 random) {
        return IntStream.range(0, families).map(family -> random.below(most)).toArray();
    }

    private static LeastSeenOrder order(int[] seen, int wanted, SplitMix64 random) {
        return new LeastSeenOrder(new Exposure(families(seen.length), id -> seen[(int) id - 1]), wanted, random);
    }

    @Test
    void equalsTheFullSortWhateverTheCounts() {
        for (long seed = 0; seed < 3_000; seed++) {
            SplitMix64 made = new SplitMix64(~seed);
            int[] seen = seen(1 + made.below(400), 1 << made.below(24), made);
            SplitMix64 random = new SplitMix64(seed);
            SplitMix64 plain = new SplitMix64(seed);
            LeastSeenOrder order = order(seen, made.below(500), random);
            int[] expected = sorted(seen, plain);
            assertThat(IntStream.range(0, seen.length).map(order::family).toArray())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(order.family(seen.length)).isEqualTo(-1);
            assertThat(IntStream.range(0, seen.length - 1)
                            .allMatch(place -> order.rank(expected[place]) < order.rank(expected[place + 1])))
                    .isTrue();
            // What comes after the order starts where it always started.
            assertThat(random.state()).isEqualTo(plain.state());
        }
    }

    @Test
    void candidatesOfARuleComeInTheSameOrder() {
        for (long seed = 0; seed < 500; seed++) {
            SplitMix64 made = new SplitMix64(~seed);
            int[] seen = seen(100 + made.below(300), 1 + made.below(40), made);
            boolean[] takes = new boolean[seen.length];
            int one = 1 + made.below(16);
            IntStream.range(0, takes.length).forEach(family -> takes[family] = made.below(one) == 0);
            int[] candidates =
                    IntStream.range(0, takes.length).filter(f -> takes[f]).toArray();
            int[] expected = Arrays.stream(sorted(seen, new SplitMix64(seed)))
                    .filter(f -> takes[f])
                    .toArray();
            LeastSeenOrder order = order(seen, 10, new SplitMix64(seed));
            assertThat(order.of(candidates, takes).all()).isEqualTo(expected);
            Matching.Preference walked = order.of(candidates, takes);
            int position = 0;
            for (int family : expected) {
                assertThat(walked.at(position)).isEqualTo(family);
                position = walked.behind(position);
            }
            assertThat(walked.at(position)).isEqualTo(-1);
        }
    }

    @Test
    void theFrontOfALargePoolEqualsItToo() {
        for (long seed = 0; seed < 40; seed++) {
            int[] seen = seen(20_000, 60, new SplitMix64(~seed));
            LeastSeenOrder order = order(seen, 150, new SplitMix64(seed));
            int[] expected = Arrays.copyOf(sorted(seen, new SplitMix64(seed)), 1_000);
            assertThat(IntStream.range(0, 1_000).map(order::family).toArray()).isEqualTo(expected);
        }
    }

    @Test
    void theLowerBoundHoldsToTheLastBit() {
        // What lets a family be left behind without a logarithm: 1 - u <= -log(u), up to rounding.
        SplitMix64 random = new SplitMix64(1);
        for (int i = 0; i < 1_000_000; i++) {
            long steps = i < 100_000 ? i : random.nextLong() >>> 11 >>> random.below(53);
            double away = steps * 0x1p-53;
            assertThat(away <= -StrictMath.log(1 - away) * (1 + 0x1p-40)).isTrue();
        }
    }
}
