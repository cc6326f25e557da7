package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.analysis.RaschItem.State;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small matrices of every kind: with many holes, of few people, and nearly perfect steps. */
class LinkedTest {
    private static final int SEEDS = 5_000;

    @Test
    void estimatedIsWhatIsTiedBothWays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            int[][] rows = rows(new Random(seed));
            long estimated = Rasch.estimate(Matrices.rightOrWrong(rows), RaschCriteria.USUAL).items().stream()
                    .filter(item -> item.state() == State.ESTIMATED)
                    .count();
            int largest = largestClass(rows);
            assertThat(estimated).as("seed %d", seed).isEqualTo(largest > 1 ? largest : 0);
        }
    }

    @Test
    void whatIsTiedHasAnEstimate() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RaschResult result =
                    Rasch.estimate(Matrices.rightOrWrong(rows(new Random(seed))), new RaschCriteria(100, 1e-7));
            assertThat(result.converged()).as("seed %d", seed).isTrue();
            for (RaschItem item : result.items()) {
                assertThat(item.difficulty()).isBetween(-8.0, 8.0);
                assertThat(item.standardError()).isBetween(0.0, 20.0);
                assertThat(item.outfit()).isFinite();
            }
        }
    }

    /** By Warshall's closure of "somebody got i right and j wrong". */
    private static int largestClass(int[][] rows) {
        int items = rows[0].length;
        boolean[][] tied = new boolean[items][items];
        for (int[] row : rows) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    tied[i][j] |= row[i] == 1 && row[j] == 0;
                }
            }
        }
        for (int via = 0; via < items; via++) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    tied[i][j] |= tied[i][via] && tied[via][j];
                }
            }
        }
        int largest = 0;
        for (int i = 0; i < items; i++) {
            int size = 0;
            for (int j = 0; j < items; j++) {
                size += tied[i][j] && tied[j][i] ? 1 : 0;
            }
            largest = Math.max(largest, size);
        }
        return largest;
    }

    private static int[][] rows(Random random) {
        int[][] rows = new int[2 + random.nextInt(20)][2 + random.nextInt(8)];
        double holes = random.nextDouble() * 0.7;
        double steepness = random.nextDouble() * 3;
        for (int[] row : rows) {
            double ability = random.nextGaussian() * 2;
            for (int item = 0; item < row.length; item++) {
                double difficulty = steepness * (item - row.length / 2.0);
                boolean right = random.nextDouble() < 1 / (1 + Math.exp(difficulty - ability));
                row[item] = random.nextDouble() < holes ? Matrices.NOT_THERE : right ? 1 : 0;
            }
        }
        return rows;
    }
}
