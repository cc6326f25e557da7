package cn.anxue.bench;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.paper.Blueprint;
import cn.anxue.exam.paper.DrawRule;
import cn.anxue.exam.paper.Exposure;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperDrawer;
import cn.anxue.exam.paper.PoolItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Draws papers of 100 questions from a bank of 20,000, without server. Argument: how many, 100,000 when missing. */
public final class PaperSpeed {

    private static final int BANK = 20_000;
    private static final int CHAPTERS = 8;
    private static final int TOLERANCE = 10;
    private static final ItemType[] TYPES = {ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE};

    private PaperSpeed() {}

    /** Prints seconds for plain papers, equally hard ones and ones that spread exposure. */
    public static void main(String[] args) {
        int papers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        measure("warm-up", papers / 20, false, 0);
        measure("plain", papers, false, 0);
        measure("equal difficulty", papers, false, TOLERANCE);
        measure("spread exposure", papers, true, 0);
        measure("spread exposure, equal difficulty", papers, true, TOLERANCE);
    }

    private static void measure(String what, int papers, boolean spread, int tolerance) {
        PaperDrawer drawer = PaperDrawer.prepare(new Blueprint(rules(), true, true, spread, tolerance), bank());
        long start = System.nanoTime();
        Exposure exposure = drawer.exposure(version -> (int) (version % 5));
        long slots = LongStream.range(0, papers)
                .parallel()
                .map(seed -> ((Paper) drawer.draw(seed, exposure)).slots().size())
                .sum();
        System.out.printf(
                "%s: %d papers, %d questions, %.1f s%n", what, papers, slots, (System.nanoTime() - start) / 1e9);
    }

    private static List<PoolItem> bank() {
        return IntStream.range(0, BANK)
                .mapToObj(i -> new PoolItem(
                        i + 1L,
                        TYPES[i % TYPES.length],
                        "C" + i % CHAPTERS,
                        i % 5 + 1,
                        Set.of(),
                        i % 10 == 0 ? "f" + i / 20 : "",
                        1,
                        i % TYPES.length == 2 ? 2 : 4))
                .toList();
    }

    private static List<DrawRule> rules() {
        List<DrawRule> rules = new ArrayList<>();
        for (int chapter = 0; chapter < CHAPTERS; chapter++) {
            rules.add(rule(TYPES[chapter % TYPES.length], "C" + chapter, 10));
        }
        rules.add(rule(null, null, 20));
        return rules;
    }

    private static DrawRule rule(@Nullable ItemType type, @Nullable String chapter, int count) {
        return new DrawRule(1L, type, chapter, null, null, null, count, BigDecimal.ONE);
    }
}
