package cn.anxue.exam.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which items changed between two sittings: leaked, outdated, or edited. */
public final class DriftAnalysis {
    /** Fewer expected right or wrong answers than this make the normal approximation poor (Cochran 1954). */
    private static final double LEAST_EXPECTED = 5;

    private DriftAnalysis() {}

    /**
     * Compares facilities. For right or wrong items this is the test of two proportions with the pooled variance, whose
     * square is Pearson's chi-square of the 2×2 table (Pearson 1900); partly right answers enter with their part, and the
     * variance is that of all answers around their common mean. A sitting of better candidates moves all items: where
     * that can be, compare difficulties.
     *
     * @return items of both sittings in the first one's order, without those that are expected to have fewer than 5 right
     *     or wrong answers in either (Cochran 1954, Some methods for strengthening the common χ² tests), and without those
     *     that everybody answered alike
     */
    public static List<ItemDrift> ofFacility(ScoreMatrix first, ScoreMatrix second) {
        Map<Long, ItemColumn> later = second.columns().stream()
                .collect(Collectors.toMap(column -> column.item().id(), Function.identity()));
        List<ItemDrift> drifts = new ArrayList<>();
        for (ItemColumn before : first.columns()) {
            ItemColumn after = later.get(before.item().id());
            if (after != null) {
                compare(before, after, drifts);
            }
        }
        return adjusted(drifts);
    }

    private static void compare(ItemColumn before, ItemColumn after, List<ItemDrift> drifts) {
        Moments all = new Moments();
        double meanBefore = add(before, all);
        double meanAfter = add(after, all);
        double rarer = Math.min(all.mean(), 1 - all.mean());
        if (rarer * Math.min(before.size(), after.size()) >= LEAST_EXPECTED && all.squares() > 0) {
            double variance = all.squares() / all.count() * (1.0 / before.size() + 1.0 / after.size());
            drifts.add(drift(before.item().id(), meanBefore, meanAfter, variance));
        }
    }

    /** Adds the cells to all and answers their own mean. */
    private static double add(ItemColumn column, Moments all) {
        Moments own = new Moments();
        for (int cell = 0; cell < column.size(); cell++) {
            own.add(column.share(cell));
            all.add(column.share(cell));
        }
        return own.mean();
    }

    /**
     * Compares Rasch difficulties, each sitting's around the mean of the items that both have, so that better candidates
     * do not look like easier items: z = (b₂ − b₁) / √(SE₁² + SE₂²) (Wright and Stone 1979, Best Test Design). When many
     * items drifted the same way, the mean drifted with them.
     *
     * @return items with a difficulty in both sittings, in the first one's order
     */
    public static List<ItemDrift> ofDifficulty(RaschResult first, RaschResult second) {
        Map<Long, RaschItem> later =
                estimated(second).stream().collect(Collectors.toMap(RaschItem::item, Function.identity()));
        List<RaschItem> shared = estimated(first).stream()
                .filter(item -> later.containsKey(item.item()))
                .toList();
        double shift = shared.stream()
                .mapToDouble(item -> later.getOrDefault(item.item(), item).difficulty() - item.difficulty())
                .average()
                .orElse(0);
        List<ItemDrift> drifts = new ArrayList<>();
        for (RaschItem before : shared) {
            RaschItem after = later.getOrDefault(before.item(), before);
            double variance =
                    before.standardError() * before.standardError() + after.standardError() * after.standardError();
            drifts.add(drift(before.item(), before.difficulty(), after.difficulty() - shift, variance));
        }
        return adjusted(drifts);
    }

    private static List<RaschItem> estimated(RaschResult result) {
        return result.items().stream()
                .filter(item -> item.state() == RaschItem.State.ESTIMATED)
                .toList();
    }

    private static ItemDrift drift(long item, double before, double after, double variance) {
        double z = (after - before) / Math.sqrt(variance);
        double probability = Normal.twoSided(z);
        return new ItemDrift(item, before, after, z, probability, probability);
    }

    private static List<ItemDrift> adjusted(List<ItemDrift> drifts) {
        double[] adjusted = FalseDiscovery.adjusted(
                drifts.stream().mapToDouble(ItemDrift::probability).toArray());
        List<ItemDrift> result = new ArrayList<>(drifts.size());
        for (int i = 0; i < adjusted.length; i++) {
            ItemDrift one = drifts.get(i);
            result.add(new ItemDrift(one.item(), one.before(), one.after(), one.z(), one.probability(), adjusted[i]));
        }
        return result;
    }
}
