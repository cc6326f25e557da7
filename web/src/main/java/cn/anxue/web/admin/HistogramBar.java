package cn.anxue.web.admin;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bar of a chart of totals, in units of a picture 800 wide and 200 high.
 *
 * @param from percent at its left border
 * @param to percent at its right border
 * @param passing whether its totals pass
 */
public record HistogramBar(int from, int to, int count, long x, long y, long width, long height, boolean passing) {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 180;
    private static final int GAP = 4;

    /** Bars of equal width from 0 to 100 percent, the highest as high as the picture. */
    static List<HistogramBar> of(List<Integer> counts, double passPercent) {
        if (counts.isEmpty()) {
            return List.of();
        }
        int highest = Math.max(1, Collections.max(counts));
        int step = 100 / counts.size();
        return IntStream.range(0, counts.size())
                .mapToObj(i -> {
                    long height = Math.round((double) HEIGHT * counts.get(i) / highest);
                    long left = x(i * step);
                    return new HistogramBar(
                            i * step,
                            (i + 1) * step,
                            counts.get(i),
                            left + GAP / 2,
                            HEIGHT - height,
                            x((i + 1) * step) - left - GAP,
                            height,
                            i * step >= passPercent);
                })
                .toList();
    }

    /** Of a percentage. */
    static long x(double percent) {
        return Math.round(percent * WIDTH / 100);
    }
}
