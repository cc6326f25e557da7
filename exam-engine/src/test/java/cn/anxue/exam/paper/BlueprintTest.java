package cn.anxue.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.ItemType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sections, pools, exposure and equal difficulty. */
class BlueprintTest {
    private static final List<PoolItem> POOL = IntStream.rangeClosed(1, 200)
            .mapToObj(i -> new PoolItem(
                    i,
                    i % 2 == 0 ? ItemType.SINGLE_CHOICE : ItemType.TRUE_FALSE,
                    "",
                    i % 5 + 1,
                    Set.of(),
                    "",
                    1,
                    i % 2 == 0 ? 4 : 2,
                    1000 + i,
                    "O" + i % 4,
                    null))
            .toList();

    private static DrawRule rule(String section, int count, String objective, Long... questions) {
        return new DrawRule(
                1L, null, null, null, null, null, count, BigDecimal.ONE, objective, Set.of(questions), section);
    }

    private static final Blueprint TWO_PARTS = new Blueprint(
            List.of(
                    rule("基础题", 10, null),
                    rule("案例题", 1, null, 1007L),
                    rule("基础题", 5, "O1"),
                    rule("案例题", 2, null, 1010L, 1011L, 1012L)),
            true,
            true);

    private static List<Long> versions(Paper paper) {
        return paper.slots().stream().map(Slot::versionId).toList();
    }

    @Test
    void sectionsStandInOrderAndKeepTheirQuestions() {
        assertThat(TWO_PARTS.sections()).containsExactly(new Section("基础题", 1, 15), new Section("案例题", 16, 18));
        for (long seed = 0; seed < 300; seed++) {
            List<Long> drawn = versions((Paper) PaperDrawer.draw(TWO_PARTS, POOL, seed));
            assertThat(drawn).doesNotHaveDuplicates().hasSize(18);
            List<Long> second = drawn.subList(15, 18);
            assertThat(second).contains(7L);
            assertThat(second.stream().filter(Set.of(10L, 11L, 12L)::contains)).hasSize(2);
            assertThat(drawn.subList(0, 15).stream().filter(id -> id % 4 == 1).count())
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void aSeedOfAPaperWithSectionsGivesItForEver() {
        // If this fails, papers of stored seeds changed: that breaks a promise.
        Blueprint all = new Blueprint(TWO_PARTS.rules(), true, true, true, 10);
        PaperDrawer drawer = PaperDrawer.prepare(all, POOL);
        assertThat(PaperCodec.write((Paper) PaperDrawer.draw(TWO_PARTS, POOL, 20261126L)))
                .isEqualTo(GOLDEN);
        assertThat(PaperCodec.write((Paper) drawer.draw(20261126L, version -> (int) (version % 3))))
                .isEqualTo(GOLDEN_SPREAD);
    }

    private static final String GOLDEN =
            "p1;20261126;48:1:DCBA;81:1:AB;116:1:BDCA;13:1:AB;133:1:AB;37:1:AB;185:1:AB;132:1:DCAB;77:1:AB;23:1:AB;74:1:BADC;173:1:AB;146:1:ABDC;73:1:AB;69:1:AB;7:1:AB;11:1:AB;12:1:DCAB";
    private static final String GOLDEN_SPREAD =
            "p1;20261126;186:1:BADC;108:1:DBAC;105:1:AB;195:1:AB;84:1:CABD;81:1:AB;33:1:AB;69:1:AB;135:1:AB;111:1:AB;9:1:AB;199:1:AB;140:1:DABC;41:1:AB;18:1:CBAD;10:1:CDBA;7:1:AB;12:1:ABCD";

    @Test
    void exposureEvensOut() {
        Blueprint spread = new Blueprint(List.of(rule("", 20, null)), true, true, true, 0);
        PaperDrawer drawer = PaperDrawer.prepare(spread, POOL);
        PaperDrawer plain = PaperDrawer.prepare(new Blueprint(spread.rules(), true, true), POOL);
        Map<Long, Integer> seen = new HashMap<>();
        Map<Long, Integer> plainly = new HashMap<>();
        for (long seed = 0; seed < 500; seed++) {
            Paper paper = (Paper) drawer.draw(seed, version -> seen.getOrDefault(version, 0));
            versions(paper).forEach(version -> seen.merge(version, 1, Integer::sum));
            versions((Paper) plain.draw(seed)).forEach(version -> plainly.merge(version, 1, Integer::sum));
        }
        assertThat(range(seen)).isLessThan(range(plainly) / 2);
    }

    private static int range(Map<Long, Integer> seen) {
        return seen.values().stream().mapToInt(Integer::intValue).max().orElseThrow()
                - seen.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    @Test
    void papersAreEquallyHardWithinTheTolerance() {
        List<DrawRule> rules = List.of(rule("", 12, null), rule("", 8, "O2"));
        PaperDrawer plain = PaperDrawer.prepare(new Blueprint(rules, true, true), POOL);
        PaperDrawer even = PaperDrawer.prepare(new Blueprint(rules, true, true, false, 10), POOL);
        List<Double> before = new ArrayList<>();
        for (long seed = 0; seed < 500; seed++) {
            Paper paper = (Paper) even.draw(seed);
            assertThat(versions(paper)).doesNotHaveDuplicates();
            assertThat(versions(paper).stream().filter(id -> id % 4 == 2).count())
                    .isGreaterThanOrEqualTo(8);
            assertThat(Math.abs(even.deviation(paper))).isLessThanOrEqualTo(10);
            before.add(Math.abs(plain.deviation((Paper) plain.draw(seed))));
        }
        assertThat(before.stream().filter(off -> off > 10).count()).isGreaterThan(100);
    }

    @Test
    void aPoolWithoutChoiceCannotBeEvened() {
        PaperDrawer drawer = PaperDrawer.prepare(
                new Blueprint(List.of(rule("", 1, null, 1004L, 1001L)), true, true, false, 1), POOL);
        Paper paper = (Paper) drawer.draw(3);
        assertThat(Math.abs(drawer.deviation(paper))).isGreaterThan(1);
    }
}
