package cn.anxue.exam.attempt;

import cn.anxue.exam.random.SplitMix64;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moments within an attempt that nobody can foresee, the same for ever for one seed: its time is cut into stretches of the
 * same length, and each has one moment somewhere. So they are spread, and none falls onto the start.
 */
public final class RandomMoments {

    /** Apart from what else is drawn from an attempt's seed, so that neither tells anything of the other. */
    private static final long OWN = 0x70686F746F730A01L;

    private RandomMoments() {}

    /**
     * Moments after the start, in order, in whole seconds.
     *
     * @param seed of the attempt
     * @param count how many
     * @param length of the attempt
     * @throws IllegalArgumentException for a negative count or length
     */
    public static List<Duration> draw(long seed, int count, Duration length) {
        if (count < 0 || length.isNegative()) {
            throw new IllegalArgumentException("impossible moments");
        }
        SplitMix64 random = new SplitMix64(seed ^ OWN);
        return IntStream.range(0, count)
                .mapToObj(stretch -> {
                    long from = length.toSeconds() * stretch / count;
                    long to = length.toSeconds() * (stretch + 1) / count;
                    return Duration.ofSeconds(from + random.below((int) Math.max(1, to - from)));
                })
                .toList();
    }
}
