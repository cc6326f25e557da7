package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws papers from a pool: every rule gets its count, no version and no family twice. Rules may overlap in any way: a
 * paper is found whenever one exists. The result depends on the seed, the pool's content and, where exposure is spread,
 * on how often its questions were seen; neither on the pool's order nor on the machine.
 */
public final class PaperDrawer {
    private final Blueprint blueprint;
    private final int[] sections;
    /** The pool by family, both in version order. */
    private final List<List<PoolItem>> families;
    /** For each rule the indexes of the families it may take. */
    private final int[][] candidates;

    private final boolean[][] takes;
    private final DifficultyBalance balance;
    private final Exposure unseen;
    /** As many families from the front of an order as will hardly be enough for a paper. */
    private final int reach;

    private PaperDrawer(Blueprint blueprint, List<PoolItem> pool) {
        this.blueprint = blueprint;
        this.sections = blueprint.sectionOfRules();
        this.families = families(pool);
        this.candidates = blueprint.rules().stream()
                .map(rule -> IntStream.range(0, families.size())
                        .filter(f -> families.get(f).stream().anyMatch(rule::matches))
                        .toArray())
                .toArray(int[][]::new);
        this.takes = new boolean[candidates.length][families.size()];
        for (int rule = 0; rule < candidates.length; rule++) {
            for (int family : candidates[rule]) {
                takes[rule][family] = true;
            }
        }
        this.balance = new DifficultyBalance(blueprint, families, candidates);
        this.unseen = exposure(version -> 0);
        this.reach = reach();
    }

    private int reach() {
        long reach = blueprint.questionCount();
        for (int rule = 0; rule < candidates.length; rule++) {
            long count = blueprint.rules().get(rule).count();
            reach = Math.max(reach, count * families.size() / Math.max(1, candidates[rule].length));
        }
        return (int) Math.min(families.size(), reach + reach / 2);
    }

    /** Draws one paper. */
    public static Draw draw(Blueprint blueprint, List<PoolItem> pool, long seed) {
        return prepare(blueprint, pool).draw(seed);
    }

    /** A drawer that has sorted the pool once, for drawing many papers. Immutable. */
    public static PaperDrawer prepare(Blueprint blueprint, List<PoolItem> pool) {
        return new PaperDrawer(blueprint, pool);
    }

    /** Draws one paper, as if no question had ever been seen. */
    public Draw draw(long seed) {
        return draw(seed, unseen);
    }

    /** Draws one paper where it is asked how often each version was seen: for one paper alone. */
    public Draw draw(long seed, LongToIntFunction seen) {
        return draw(seed, blueprint.spreadExposure() ? exposure(seen) : unseen);
    }

    /** How often each version was seen, for drawing many papers. */
    public Exposure exposure(LongToIntFunction seen) {
        return new Exposure(families, seen);
    }

    /**
     * Draws one paper.
     *
     * @param exposure of this drawer; matters only when the blueprint spreads exposure. The same one and the same seed
     *     give the same paper
     */
    public Draw draw(long seed, Exposure exposure) {
        SplitMix64 random = new SplitMix64(seed);
        DrawOrder order = blueprint.spreadExposure()
                ? new LeastSeenOrder(exposure, reach, random)
                : DrawOrder.even(families.size(), random);
        int rules = blueprint.rules().size();
        Matching matching = new Matching(rules, rule -> order.of(candidates[rule], takes[rule]), families.size());
        List<Draw.Shortfall> shortfalls = new ArrayList<>();
        for (int rule = 0; rule < rules; rule++) {
            int wanted = blueprint.rules().get(rule).count();
            int available = matching.fill(rule, wanted);
            if (available < wanted) {
                shortfalls.add(new ShortfallAccount(blueprint, families, candidates)
                        .of(rule, available, matching.competing()));
            }
        }
        return shortfalls.isEmpty()
                ? new Paper(seed, slots(arranged(matching, order, random, exposure), random))
                : new Draw.Shortfalls(shortfalls);
    }

    /** How far the paper's expected share of marks is from the blueprint's, in per mille; negative for a hard paper. */
    public double deviation(Paper paper) {
        return balance.deviation(paper);
    }

    /** The blueprint's expected share of marks, in per mille. */
    public double expected() {
        return balance.target();
    }

    /**
     * One slot for one question alone, for practice and previews, with options shuffled by the paper's rules.
     *
     * @param number 1-based slot number to give it
     */
    public static Slot single(PoolItem item, int number, BigDecimal marks, boolean shuffleOptions, long seed) {
        List<Integer> order = optionOrder(item, shuffleOptions, new SplitMix64(seed));
        return new Slot(number, item.versionId(), marks, order, seed);
    }

    private static List<List<PoolItem>> families(List<PoolItem> pool) {
        Map<Long, PoolItem> byVersion = new HashMap<>();
        pool.forEach(item -> byVersion.putIfAbsent(item.versionId(), item));
        // Sorted first, so that the pool's order has no say.
        Map<String, List<PoolItem>> byFamily = byVersion.values().stream()
                .sorted(Comparator.comparingLong(PoolItem::versionId))
                .collect(Collectors.groupingBy(
                        item -> item.family().isEmpty() ? "version " + item.versionId() : item.family()));
        return byFamily.values().stream()
                .sorted(Comparator.comparingLong(items -> items.get(0).versionId()))
                .toList();
    }

    /** A drawn question. */
    record Chosen(int rule, long rank, PoolItem item) {}

    /** The drawn questions in the paper's order. */
    private List<Chosen> arranged(Matching matching, DrawOrder order, SplitMix64 random, Exposure exposure) {
        List<Chosen> chosen = chosen(matching, order, random, exposure);
        if (blueprint.tolerance() > 0) {
            balance.repair(chosen, matching, order);
        }
        chosen.sort(Comparator.<Chosen>comparingInt(one -> sections[one.rule()])
                .thenComparingInt(Chosen::rule)
                .thenComparingLong(Chosen::rank));
        if (!blueprint.shuffleQuestions()) {
            return chosen;
        }
        List<Chosen> mixed = new ArrayList<>();
        for (Section section : blueprint.sections()) {
            mixed.addAll(random.shuffled(chosen.subList(section.from() - 1, section.to())));
        }
        return mixed;
    }

    private List<Chosen> chosen(Matching matching, DrawOrder order, SplitMix64 random, Exposure exposure) {
        List<Chosen> chosen = new ArrayList<>();
        for (int family = 0; family < families.size(); family++) {
            int rule = matching.owner(family);
            if (rule >= 0) {
                chosen.add(new Chosen(rule, order.rank(family), one(family, rule, random, exposure)));
            }
        }
        return chosen;
    }

    private PoolItem one(int family, int rule, SplitMix64 random, Exposure exposure) {
        DrawRule drawRule = blueprint.rules().get(rule);
        List<PoolItem> items = families.get(family);
        int[] fitting = IntStream.range(0, items.size())
                .filter(i -> drawRule.matches(items.get(i)))
                .toArray();
        if (blueprint.spreadExposure() && fitting.length > 1) {
            int least = Arrays.stream(fitting)
                    .map(i -> exposure.of(family, i))
                    .min()
                    .orElseThrow();
            fitting = Arrays.stream(fitting)
                    .filter(i -> exposure.of(family, i) == least)
                    .toArray();
        }
        return items.get(fitting[random.below(fitting.length)]);
    }

    private List<Slot> slots(List<Chosen> chosen, SplitMix64 random) {
        List<Slot> slots = new ArrayList<>();
        for (Chosen one : chosen) {
            BigDecimal marks = blueprint.rules().get(one.rule()).marksEach();
            List<Integer> order = optionOrder(one.item(), blueprint.shuffleOptions(), random);
            slots.add(new Slot(slots.size() + 1, one.item().versionId(), marks, order));
        }
        return slots;
    }

    private static List<Integer> optionOrder(PoolItem item, boolean shuffle, SplitMix64 random) {
        List<Integer> canonical = IntStream.range(0, item.optionCount()).boxed().toList();
        return switch (item.type()) {
            case TEXT_ENTRY, NUMERIC_ENTRY, COMPOSITE -> List.of();
            case TRUE_FALSE -> List.of(0, 1);
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> shuffle ? random.shuffled(canonical) : canonical;
            case ORDERING -> wrongOrder(canonical, random);
        };
    }

    /** Canonical order is the right order. With two steps it may show, because never showing it would give it away. */
    private static List<Integer> wrongOrder(List<Integer> canonical, SplitMix64 random) {
        List<Integer> order = random.shuffled(canonical);
        while (canonical.size() > 2 && order.equals(canonical)) {
            order = random.shuffled(canonical);
        }
        return order;
    }
}
