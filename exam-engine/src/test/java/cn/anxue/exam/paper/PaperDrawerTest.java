package cn.anxue.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.random.SplitMix64;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperDrawerTest {
    private static final BigDecimal TWO = new BigDecimal("2");

    static PoolItem item(long id, ItemType type, String chapter) {
        return item(id, type, chapter, "f" + id);
    }

    static PoolItem item(long id, ItemType type, String chapter, String family) {
        return new PoolItem(id, type, chapter, (int) (id % 5) + 1, Set.of("焊工"), family, 1, type.hasOptions() ? 4 : 0);
    }

    static DrawRule rule(ItemType type, String chapter, int count) {
        return new DrawRule(null, type, chapter, null, null, null, count, TWO);
    }

    /** 1,600 questions in families of one or two, three types, eight chapters. */
    private static List<PoolItem> bigPool() {
        ItemType[] types = {ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE};
        return IntStream.range(0, 1600)
                .mapToObj(i -> item(i + 1, types[i % 3], "第" + i % 8 + "章", "f" + i / 3 * 3 / 2))
                .toList();
    }

    private static final Blueprint BIG = new Blueprint(
            List.of(
                    rule(ItemType.SINGLE_CHOICE, null, 20),
                    rule(ItemType.MULTIPLE_CHOICE, "第1章", 5),
                    rule(ItemType.TRUE_FALSE, null, 20),
                    new DrawRule(1L, null, null, 2, 4, "焊工", 5, new BigDecimal("1.5"))),
            true,
            true);

    @Test
    void twoThousandPapersKeepTheRulesAndCanBeDrawnAgain() {
        List<PoolItem> pool = bigPool();
        List<PoolItem> otherOrder = new ArrayList<>(pool);
        Collections.shuffle(otherOrder, new Random(7));
        PaperDrawer drawer = PaperDrawer.prepare(BIG, pool);
        PaperDrawer again = PaperDrawer.prepare(BIG, otherOrder);
        Map<Long, PoolItem> byId = new HashMap<>();
        pool.forEach(item -> byId.put(item.versionId(), item));
        Set<Long> everDrawn = new HashSet<>();
        for (long seed = 0; seed < 2000; seed++) {
            Paper paper = (Paper) drawer.draw(seed);
            assertThat(again.draw(seed)).isEqualTo(paper);
            checkRules(paper, byId);
            paper.slots().forEach(slot -> everDrawn.add(slot.versionId()));
        }
        assertThat(everDrawn.size()).isGreaterThan(1400);
    }

    private static void checkRules(Paper paper, Map<Long, PoolItem> byId) {
        List<PoolItem> drawn =
                paper.slots().stream().map(slot -> byId.get(slot.versionId())).toList();
        assertThat(drawn).hasSize(BIG.questionCount());
        assertThat(drawn.stream().map(PoolItem::family).distinct()).hasSize(drawn.size());
        assertThat(paper.totalMarks()).isEqualByComparingTo(BIG.totalMarks());
        assertThat(paper.slots().stream().map(Slot::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, drawn.size()).boxed().toList());
        List<PoolItem> twoMarks = paper.slots().stream()
                .filter(slot -> slot.marks().equals(TWO))
                .map(slot -> byId.get(slot.versionId()))
                .toList();
        assertThat(twoMarks.stream().filter(i -> i.type() == ItemType.SINGLE_CHOICE))
                .hasSize(20);
        assertThat(twoMarks.stream().filter(i -> i.type() == ItemType.TRUE_FALSE))
                .hasSize(20);
        assertThat(twoMarks.stream().filter(i -> i.type() == ItemType.MULTIPLE_CHOICE))
                .hasSize(5)
                .allMatch(i -> i.chapter().equals("第1章"));
    }

    @Test
    void overlappingRulesAreSatisfiedWheneverThatIsPossible() {
        // Rule 0 may take any of the three, but must leave 1 to rule 1 and 2 to rule 2.
        List<PoolItem> pool = List.of(
                item(1, ItemType.SINGLE_CHOICE, "甲"),
                item(2, ItemType.TRUE_FALSE, "乙"),
                item(3, ItemType.TRUE_FALSE, "丙"));
        Blueprint blueprint =
                new Blueprint(List.of(rule(null, null, 1), rule(null, "甲", 1), rule(null, "乙", 1)), false, false);
        for (long seed = 0; seed < 200; seed++) {
            Paper paper = (Paper) PaperDrawer.draw(blueprint, pool, seed);
            assertThat(paper.slots().stream().map(Slot::versionId)).containsExactly(3L, 1L, 2L);
        }
    }

    @Test
    void aChainOfOverlapsIsSatisfiedToo() {
        // Rule k takes from items k and k+1, the last rule only from the last item: every rule has to give way.
        int n = 30;
        List<PoolItem> pool = new ArrayList<>();
        List<DrawRule> rules = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Set<String> tags = Set.of("t" + k, "t" + (k - 1));
            pool.add(new PoolItem(k + 1, ItemType.TRUE_FALSE, "", 3, tags, "", 1, 2));
            rules.add(new DrawRule(null, null, null, null, null, "t" + k, 1, TWO));
        }
        for (long seed = 0; seed < 200; seed++) {
            assertThat(PaperDrawer.draw(new Blueprint(rules, true, true), pool, seed))
                    .isInstanceOf(Paper.class);
        }
    }

    @Test
    void saysWhatIsMissing() {
        List<PoolItem> pool = List.of(
                item(1, ItemType.SINGLE_CHOICE, "甲", "same"),
                item(2, ItemType.SINGLE_CHOICE, "甲", "same"),
                item(3, ItemType.TRUE_FALSE, "甲"));
        Blueprint blueprint = new Blueprint(
                List.of(rule(ItemType.SINGLE_CHOICE, null, 2), rule(ItemType.TRUE_FALSE, null, 1)), true, true);
        Draw.Shortfall family =
                ((Draw.Shortfalls) PaperDrawer.draw(blueprint, pool, 1)).rules().get(0);
        assertThat(family).isEqualTo(new Draw.Shortfall(0, 2, 1, 2, 1, List.of(), 2, 1, List.of(), 0));
        assertThat(family.reason()).isEqualTo(Draw.Reason.FAMILY);
        List<Draw.Shortfall> none = ((Draw.Shortfalls) PaperDrawer.draw(blueprint, List.of(), 1)).rules();
        assertThat(none).extracting(Draw.Shortfall::ruleIndex).containsExactly(0, 1);
        assertThat(none).extracting(Draw.Shortfall::reason).containsOnly(Draw.Reason.TOO_FEW);
    }

    @Test
    void namesTheRulesThatCompeteAndWhatTheyShare() {
        // Rules 1 and 2 want three of the two in chapter 乙; rule 0 has its own and is no part of the trouble.
        List<PoolItem> pool = List.of(
                item(1, ItemType.SINGLE_CHOICE, "甲"),
                item(2, ItemType.TRUE_FALSE, "乙"),
                item(3, ItemType.TRUE_FALSE, "乙"));
        Blueprint blueprint = new Blueprint(
                List.of(rule(null, "甲", 1), rule(ItemType.TRUE_FALSE, null, 2), rule(null, "乙", 1)), true, true);
        Draw.Shortfalls lacking = (Draw.Shortfalls) PaperDrawer.draw(blueprint, pool, 5);
        assertThat(lacking.rules())
                .containsExactly(new Draw.Shortfall(2, 1, 0, 2, 2, List.of(1), 3, 2, List.of(2L, 3L), 2));
        assertThat(lacking.rules().get(0).reason()).isEqualTo(Draw.Reason.OVERLAP);
    }

    @Test
    void aStoredSeedGivesThisPaperForEver() {
        // If this fails, papers of stored seeds changed: that breaks a promise.
        Paper paper = (Paper) PaperDrawer.draw(BIG, bigPool(), 20261124L);
        assertThat(PaperCodec.write(paper))
                .startsWith("p1;20261124;969:2:AB;46:2:BCDA;1050:2:AB;921:2:AB;1140:2:AB;1405:2:ADBC");
    }

    @Test
    void theGeneratorIsSplitMix64() {
        // The published first value for seed 0.
        assertThat(new SplitMix64(0).nextLong()).isEqualTo(0xE220A8397B1DCDAFL);
    }

    @Test
    void lookingAheadAndSkippingAreCalling() {
        SplitMix64 called = new SplitMix64(7);
        SplitMix64 skipped = new SplitMix64(7);
        skipped.skip(41);
        for (int call = 1; call <= 41; call++) {
            assertThat(new SplitMix64(7).ahead(call)).isEqualTo(called.nextLong());
        }
        assertThat(skipped.state()).isEqualTo(called.state());
    }

    @Test
    void orderingIsNeverShownInOrder() {
        PoolItem three = new PoolItem(1, ItemType.ORDERING, "", 3, Set.of(), "", 1, 3);
        PoolItem two = new PoolItem(1, ItemType.ORDERING, "", 3, Set.of(), "", 1, 2);
        Set<List<Integer>> ofThree = new HashSet<>();
        Set<List<Integer>> ofTwo = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            ofThree.add(PaperDrawer.single(three, 1, TWO, false, seed).optionOrder());
            ofTwo.add(PaperDrawer.single(two, 1, TWO, false, seed).optionOrder());
        }
        assertThat(ofThree).hasSize(5).doesNotContain(List.of(0, 1, 2));
        assertThat(ofTwo).hasSize(2);
    }

    @Test
    void everyOptionComesEverywhereAboutEquallyOften() {
        int[][] seen = new int[4][4];
        PoolItem four = item(1, ItemType.SINGLE_CHOICE, "");
        for (long seed = 0; seed < 8000; seed++) {
            List<Integer> order = PaperDrawer.single(four, 1, TWO, true, seed).optionOrder();
            for (int position = 0; position < 4; position++) {
                seen[position][order.get(position)]++;
            }
        }
        for (int[] position : seen) {
            for (int count : position) {
                assertThat(count).isBetween(1850, 2150);
            }
        }
    }

    @Test
    void trueFalseAndUnshuffledStayInOrder() {
        PoolItem trueFalse = new PoolItem(1, ItemType.TRUE_FALSE, "", 3, Set.of(), "", 1, 2);
        PoolItem text = new PoolItem(1, ItemType.TEXT_ENTRY, "", 3, Set.of(), "", 1, 0);
        for (long seed = 0; seed < 100; seed++) {
            assertThat(PaperDrawer.single(trueFalse, 1, TWO, true, seed).optionOrder())
                    .containsExactly(0, 1);
            assertThat(PaperDrawer.single(item(1, ItemType.SINGLE_CHOICE, ""), 1, TWO, false, seed)
                            .optionOrder())
                    .containsExactly(0, 1, 2, 3);
            assertThat(PaperDrawer.single(text, 1, TWO, true, seed).optionOrder())
                    .isEmpty();
        }
    }
}
