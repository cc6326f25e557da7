package cn.anxue.exam.paper;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;

/** How often the questions of a drawer's pool were seen, at one moment, for drawing many papers. Immutable. */
public final class Exposure {
    /** For each family and each of its versions. */
    private final int[][] seen;
    /** For each family how much further back than the least seen one it stands: 1 and more. */
    private final int[] weights;

    private final double share;

    Exposure(List<List<PoolItem>> families, LongToIntFunction seen) {
        this.seen = families.stream()
                .map(family -> family.stream()
                        .mapToInt(item -> seen.applyAsInt(item.versionId()))
                        .toArray())
                .toArray(int[][]::new);
        int[] counts = Arrays.stream(this.seen)
                .mapToInt(family -> Arrays.stream(family).min().orElse(0))
                .toArray();
        int least = Arrays.stream(counts).min().orElse(0);
        this.weights = Arrays.stream(counts).map(count -> 1 + count - least).toArray();
        this.share = Arrays.stream(weights)
                .mapToDouble(weight -> 1.0 / weight)
                .average()
                .orElse(1);
    }

    /** How often a version was seen, by its family and its place there. */
    int of(int family, int version) {
        return seen[family][version];
    }

    int[] weights() {
        return weights;
    }

    /** Mean of one by the weight. */
    double share() {
        return share;
    }
}
