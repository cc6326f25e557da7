package cn.anxue.exam.paper;

import cn.anxue.exam.random.SplitMix64;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws papers from a pool: every rule gets its count, no version and no family twice. Rules may overlap in any way: a
 * paper is found whenever one exists. The result depends on the seed and the pool's content only, neither on the pool's
 * order nor on the machine.
 */
public final class PaperDrawer {
    private final Blueprint blueprint;
    /** The pool by family, both in version order. */
    private final List<List<PoolItem>> families;
    /** For each rule the indexes of the families it may take. */
    private final int[][] candidates;

    private PaperDrawer(Blueprint blueprint, List<PoolItem> pool) {
        this.blueprint = blueprint;
        this.families = families(pool);
        this.candidates = blueprint.rules().stream()
                .map(rule -> IntStream.range(0, families.size())
                        .filter(f -> families.get(f).stream().anyMatch(rule::matches))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Draws one paper. */
    public static Draw draw(Blueprint blueprint, List<PoolItem> pool, long seed) {
        return prepare(blueprint, pool).draw(seed);
    }

    /** A drawer that has sorted the pool once, for drawing many papers. Immutable. */
    public static PaperDrawer prepare(Blueprint blueprint, List<PoolItem> pool) {
        return new PaperDrawer(blueprint, pool);
    }

    /** Draws one paper. */
    public Draw draw(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int[] rank = random.permutation(families.size());
        Matching matching = new Matching(ranked(rank), families.size());
        List<DrawRule> rules = blueprint.rules();
        List<Draw.Shortfall> shortfalls = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            int wanted = rules.get(rule).count();
            int available = matching.fill(rule, wanted);
            if (available < wanted) {
                shortfalls.add(new Draw.Shortfall(rule, wanted, available));
            }
        }
        return shortfalls.isEmpty()
                ? new Paper(seed, slots(chosen(matching, rank, random), random))
                : new Draw.Shortfalls(shortfalls);
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

    /** Each rule's candidates in this paper's random order. */
    private int[][] ranked(int[] rank) {
        int[][] ranked = new int[candidates.length][];
        for (int rule = 0; rule < ranked.length; rule++) {
            long[] keyed = new long[candidates[rule].length];
            for (int i = 0; i < keyed.length; i++) {
                int family = candidates[rule][i];
                keyed[i] = ((long) rank[family] << 32) | family;
            }
            Arrays.sort(keyed);
            ranked[rule] = Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
        }
        return ranked;
    }

    private record Chosen(int rule, int rank, PoolItem item) {}

    /** The drawn questions by rule, within a rule in random order. */
    private List<Chosen> chosen(Matching matching, int[] rank, SplitMix64 random) {
        List<Chosen> chosen = new ArrayList<>();
        for (int family = 0; family < rank.length; family++) {
            int rule = matching.owner(family);
            if (rule >= 0) {
                DrawRule drawRule = blueprint.rules().get(rule);
                List<PoolItem> fitting =
                        families.get(family).stream().filter(drawRule::matches).toList();
                chosen.add(new Chosen(rule, rank[family], fitting.get(random.below(fitting.size()))));
            }
        }
        chosen.sort(Comparator.comparingInt(Chosen::rule).thenComparingInt(Chosen::rank));
        return blueprint.shuffleQuestions() ? random.shuffled(chosen) : chosen;
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
