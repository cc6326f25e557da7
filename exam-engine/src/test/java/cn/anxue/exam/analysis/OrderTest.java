package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** No statistic depends on the order of the attempts or of the items, beyond rounding. */
class OrderTest {
    private static final int ITEMS = 30;
    private static final double CLOSE = 1e-9;
    private static final RaschCriteria EXACT = new RaschCriteria(500, 1e-11);
    private static final RecursiveComparisonConfiguration UP_TO_ROUNDING = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(OrderTest::compare, Double.class)
            .withComparatorForType((a, b) -> compare(a.orElse(Double.NaN), b.orElse(Double.NaN)), OptionalDouble.class)
            .build();

    private record Cell(long item, int points, int answer, int seconds) {}

    @Test
    void shufflingChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<List<Cell>> attempts = attempts(random, seed % 2 == 0 ? ITEMS : ITEMS / 2);
            List<Long> items = new ArrayList<>(
                    IntStream.range(0, ITEMS).mapToObj(Long::valueOf).toList());
            ScoreMatrix straight = matrix(attempts, items);
            Collections.shuffle(attempts, random);
            Collections.shuffle(items, random);
            attempts.forEach(cells -> Collections.shuffle(cells, random));
            ScoreMatrix shuffled = matrix(attempts, items);
            Map<Long, ItemStatistics> straightItems = itemStatistics(straight);
            itemStatistics(shuffled).forEach((item, statistics) -> same(straightItems.get(item), statistics));
            same(TestAnalysis.of(straight, 20), TestAnalysis.of(shuffled, 20));
            Map<Long, RaschItem> straightDifficulties = difficulties(straight);
            difficulties(shuffled).forEach((item, difficulty) -> same(straightDifficulties.get(item), difficulty));
        }
    }

    private static int compare(double a, double b) {
        return Math.abs(a - b) < CLOSE ? 0 : Double.compare(a, b);
    }

    private static void same(Object one, Object other) {
        assertThat(other).usingRecursiveComparison(UP_TO_ROUNDING).isEqualTo(one);
    }

    private static Map<Long, ItemStatistics> itemStatistics(ScoreMatrix matrix) {
        return ItemAnalysis.of(matrix, ItemThresholds.USUAL).stream()
                .collect(Collectors.toMap(statistics -> statistics.item().id(), Function.identity()));
    }

    private static Map<Long, RaschItem> difficulties(ScoreMatrix matrix) {
        return Rasch.estimate(matrix, EXACT).items().stream()
                .collect(Collectors.toMap(RaschItem::item, Function.identity()));
    }

    private static List<List<Cell>> attempts(Random random, int length) {
        int[][] rows = Matrices.simulated(Matrices.difficulties(ITEMS, random.nextLong()), 200, length, 9);
        List<List<Cell>> attempts = new ArrayList<>();
        for (int[] row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (int item = 0; item < row.length; item++) {
                if (row[item] != Matrices.NOT_THERE) {
                    int points = row[item] == 1 ? 100 : 50 * random.nextInt(2);
                    int answer = points == 100 ? Answer.chose(0) : Answer.chose(1 + random.nextInt(3));
                    cells.add(new Cell(item, points, answer, random.nextInt(200)));
                }
            }
            attempts.add(cells);
        }
        return attempts;
    }

    private static ScoreMatrix matrix(List<List<Cell>> attempts, List<Long> items) {
        ScoreMatrix.Builder builder = ScoreMatrix.builder();
        items.forEach(item -> builder.item(new AnalysedItem(item, 4, Set.of(0))));
        for (List<Cell> cells : attempts) {
            builder.attempt();
            cells.forEach(cell -> builder.cell(cell.item(), cell.points(), 100, cell.answer(), cell.seconds()));
        }
        return builder.build();
    }
}
