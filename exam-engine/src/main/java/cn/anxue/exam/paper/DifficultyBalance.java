package cn.anxue.exam.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the expected share of marks of a drawn paper near the blueprint's: swaps a drawn question for one of the same
 * rule that nobody took, each time the swap that comes nearest, until the paper is within the tolerance, nothing helps
 * or as many swaps as questions were made. Whole numbers decide, in a fixed order: the same on every machine.
 */
final class DifficultyBalance {
    /** Candidates of a rule that are looked at: enough to hold every class of difficulty. */
    private static final int LOOKED_AT = 60;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Blueprint blueprint;
    private final List<List<PoolItem>> families;
    private final int[][] candidates;
    /** Marks of a question of the rule, in hundredths. */
    private final long[] weights;

    private final long total;
    /** Expected hundredths of marks times 1,000. */
    private final long target;

    private final Map<Long, Integer> expected = new HashMap<>();

    DifficultyBalance(Blueprint blueprint, List<List<PoolItem>> families, int[][] candidates) {
        this.blueprint = blueprint;
        this.families = families;
        this.candidates = candidates;
        this.weights = blueprint.rules().stream()
                .mapToLong(rule -> hundredths(rule.marksEach()))
                .toArray();
        this.total = hundredths(blueprint.totalMarks());
        long sum = 0;
        for (int rule = 0; rule < candidates.length; rule++) {
            sum += weights[rule] * blueprint.rules().get(rule).count() * mean(rule);
        }
        this.target = sum;
        families.forEach(family -> family.forEach(item -> expected.put(item.versionId(), item.expected())));
    }

    private static long hundredths(BigDecimal marks) {
        return marks.multiply(HUNDRED).longValueExact();
    }

    private long mean(int rule) {
        int sum = 0;
        for (int family : candidates[rule]) {
            sum += first(family, rule).expected();
        }
        return candidates[rule].length == 0 ? 0 : Math.round((double) sum / candidates[rule].length);
    }

    private PoolItem first(int family, int rule) {
        DrawRule drawRule = blueprint.rules().get(rule);
        for (PoolItem item : families.get(family)) {
            if (drawRule.matches(item)) {
                return item;
            }
        }
        throw new IllegalArgumentException("family " + family + " is no candidate of rule " + rule);
    }

    double target() {
        return (double) target / total;
    }

    double deviation(Paper paper) {
        long sum = 0;
        for (Slot slot : paper.slots()) {
            sum += hundredths(slot.marks()) * expected.getOrDefault(slot.versionId(), 0);
        }
        return (double) (sum - target) / total;
    }

    private record Spare(int family, PoolItem item) {}

    private record Swap(int place, Spare with, long off) {}

    /** Changes the chosen questions in place. */
    void repair(List<PaperDrawer.Chosen> chosen, Matching matching, DrawOrder order) {
        long off = -target;
        for (PaperDrawer.Chosen one : chosen) {
            off += weights[one.rule()] * one.item().expected();
        }
        if (within(off)) {
            return;
        }
        List<List<Spare>> spare = spare(matching);
        for (int swaps = 0; swaps < chosen.size() && !within(off); swaps++) {
            Swap best = best(chosen, spare, off);
            if (best == null) {
                return;
            }
            PaperDrawer.Chosen old = chosen.get(best.place());
            int family = best.with().family();
            // What a swap frees is not taken again, so that swapping ends.
            spare.forEach(list -> list.removeIf(one -> one.family() == family));
            chosen.set(
                    best.place(),
                    new PaperDrawer.Chosen(
                            old.rule(), order.rank(family), best.with().item()));
            off = best.off();
        }
    }

    private boolean within(long off) {
        return Math.abs(off) <= blueprint.tolerance() * total;
    }

    private List<List<Spare>> spare(Matching matching) {
        List<List<Spare>> spare = new ArrayList<>();
        for (int rule = 0; rule < candidates.length; rule++) {
            List<Spare> free = new ArrayList<>();
            for (int family : matching.free(rule, LOOKED_AT)) {
                free.add(new Spare(family, first(family, rule)));
            }
            spare.add(free);
        }
        return spare;
    }

    private @Nullable Swap best(List<PaperDrawer.Chosen> chosen, List<List<Spare>> spare, long off) {
        Swap best = null;
        long least = Math.abs(off);
        for (int place = 0; place < chosen.size(); place++) {
            PaperDrawer.Chosen one = chosen.get(place);
            for (Spare free : spare.get(one.rule())) {
                long then = off
                        + weights[one.rule()]
                                * (free.item().expected() - one.item().expected());
                if (Math.abs(then) < least) {
                    least = Math.abs(then);
                    best = new Swap(place, free, then);
                }
            }
        }
        return best;
    }
}
