package cn.anxue.exam.paper;

import java.util.List;

/**
 * Draws papers from a pool: every rule gets its count, no version and no family twice. Rules may overlap in any way: a
 * paper is found whenever one exists. The result depends on the seed and the pool's content only, neither on the pool's
 * order nor on the machine.
 */
public final class PaperDrawer {
    private PaperDrawer() {}

    /** Draws one paper. */
    public static Draw draw(Blueprint blueprint, List<PoolItem> pool, long seed) {
        throw new UnsupportedOperationException();
    }

    /**
     * One slot for one question alone, for practice and previews, with options shuffled by the paper's rules.
     *
     * @param number 1-based slot number to give it
     */
    public static Slot single(
            PoolItem item, int number, java.math.BigDecimal marks, boolean shuffleOptions, long seed) {
        throw new UnsupportedOperationException();
    }
}
