package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.anxue.exam.analysis.Reliability.Method;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestAnalysisTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final int[][] PARTLY_RIGHT = {
        {5, 4, 5, 3}, {3, 3, 4, 2}, {2, 1, 3, 1}, {4, 4, 4, 4}, {1, 2, 2, 0}, {5, 5, 4, 5}
    };

    /** By alpha() of R's psych 2.2.9: raw alpha, and mean and deviation of the items' mean. */
    @Test
    void lsat6AsByPsych() {
        TestStatistics test = TestAnalysis.of(Matrices.rightOrWrong(Matrices.lsat6()), 5);
        assertThat(test.fixed()).isTrue();
        assertThat(test.attempts()).isEqualTo(1000);
        assertThat(test.mean()).isCloseTo(0.7638, CLOSE);
        assertThat(test.deviation().getAsDouble()).isCloseTo(0.2070082424, CLOSE);
        Reliability reliability = test.reliability().orElseThrow();
        assertThat(reliability.method()).isEqualTo(Method.KR_20);
        assertThat(reliability.coefficient()).isCloseTo(0.2949971922, CLOSE);
        assertThat(reliability.standardError()).isCloseTo(0.2070082424 * Math.sqrt(1 - 0.2949971922), CLOSE);
        // 3 with none, 20 with one, 85 with two, 237 with three; 357 with four and 298 with all in the last band
        assertThat(test.distribution()).containsExactly(3, 20, 85, 237, 655);
    }

    /** Partly right answers; the fourth item first with as many marks as the others, then with twice as many. */
    @Test
    void alphaOfPointsAsByPsych() {
        Reliability alike = reliability(Matrices.points(PARTLY_RIGHT, item -> 5));
        assertThat(alike.method()).isEqualTo(Method.ALPHA);
        assertThat(alike.coefficient()).isCloseTo(0.944903581267, CLOSE);
        int[][] doubled = Arrays.stream(PARTLY_RIGHT)
                .map(row -> new int[] {row[0], row[1], row[2], 2 * row[3]})
                .toArray(int[][]::new);
        ScoreMatrix weighted = Matrices.points(doubled, item -> item == 3 ? 10 : 5);
        assertThat(reliability(weighted).coefficient()).isCloseTo(0.860929772502, CLOSE);
        assertThat(ItemAnalysis.of(weighted, ItemThresholds.USUAL)
                        .get(0)
                        .itemRest()
                        .getAsDouble())
                .isCloseTo(0.95964821168, CLOSE);
    }

    @Test
    void alphaIsKr20WhenRightOrWrong() {
        for (int seed = 0; seed < 50; seed++) {
            int[][] rows = Matrices.simulated(Matrices.difficulties(12, seed), 80, 12, seed);
            assertThat(reliability(Matrices.rightOrWrong(rows)).coefficient()).isCloseTo(kr20(rows), CLOSE);
        }
    }

    private static double kr20(int[][] rows) {
        double[] totals =
                Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double mean = Arrays.stream(totals).average().orElseThrow();
        double variance = Arrays.stream(totals)
                .map(t -> (t - mean) * (t - mean))
                .average()
                .orElseThrow();
        int items = rows[0].length;
        double pq = 0;
        for (int item = 0; item < items; item++) {
            int column = item;
            double p =
                    Arrays.stream(rows).mapToInt(row -> row[column]).average().orElseThrow();
            pq += p * (1 - p);
        }
        return items / (items - 1.0) * (1 - pq / variance);
    }

    /** Six unlike papers, partly right answers, unlike marks; the analysis of variance written out in numpy 2.4. */
    @Test
    void dependabilityOfUnlikePapers() {
        ScoreMatrix.Builder builder = ScoreMatrix.builder();
        int[][] points = {{1, 1, 0, 1}, {1, 1, 1}, {0, 0, 1, 0, 0}, {2, 1, 1, 1}, {0, 1}, {1, 0, 1}};
        int[][] maxima = {{1, 1, 1, 1}, {1, 2, 1}, {1, 1, 1, 1, 1}, {2, 1, 1, 1}, {1, 1}, {2, 1, 1}};
        for (int attempt = 0; attempt < points.length; attempt++) {
            builder.attempt();
            for (int place = 0; place < points[attempt].length; place++) {
                long id = 10L * attempt + place;
                builder.item(AnalysedItem.open(id));
                builder.cell(id, points[attempt][place], maxima[attempt][place], Answer.GIVEN);
            }
        }
        TestStatistics test = TestAnalysis.of(builder.build(), 1);
        assertThat(test.fixed()).isFalse();
        Reliability reliability = test.reliability().orElseThrow();
        assertThat(reliability.method()).isEqualTo(Method.DEPENDABILITY);
        assertThat(reliability.coefficient()).isCloseTo(0.44622060532427354, CLOSE);
        assertThat(reliability.standardError()).isCloseTo(0.24447222064411872, CLOSE);
    }

    /** Papers of 20 from 200: Φ is KR-21, and the correlation with a second paper of the same people, in the long run. */
    @Test
    void dependabilityForetellsASecondPaper() {
        int people = 4000;
        int length = 20;
        int[][] both = Matrices.simulated(Matrices.difficulties(200, 3), people, 2 * length, 4);
        int[][] first = new int[people][];
        Correlation correlation = new Correlation();
        Moments totals = new Moments();
        for (int person = 0; person < people; person++) {
            int[] row = both[person].clone();
            int seen = 0;
            int right = 0;
            int later = 0;
            for (int item = 0; item < row.length; item++) {
                if (row[item] != Matrices.NOT_THERE && seen++ % 2 == 0) {
                    right += row[item];
                } else if (row[item] != Matrices.NOT_THERE) {
                    later += row[item];
                    row[item] = Matrices.NOT_THERE;
                }
            }
            first[person] = row;
            totals.add(right);
            correlation.add(right, later);
        }
        double coefficient = reliability(Matrices.rightOrWrong(first)).coefficient();
        double kr21 =
                length / (length - 1.0) * (1 - totals.mean() * (length - totals.mean()) / (length * totals.variance()));
        assertThat(coefficient).isCloseTo(kr21, within(1e-3));
        assertThat(coefficient).isCloseTo(correlation.coefficient().getAsDouble(), within(0.03));
    }

    @Test
    void noVarianceNoReliability() {
        assertThat(TestAnalysis.of(Matrices.rightOrWrong(new int[][] {{1, 0}, {0, 1}}), 4)
                        .reliability())
                .isEmpty();
        assertThat(TestAnalysis.of(Matrices.rightOrWrong(new int[][] {{1}, {0}}), 4)
                        .reliability())
                .isEmpty();
    }

    @Test
    void bordersBelongToTheBandAbove() {
        TestStatistics test =
                TestAnalysis.of(Matrices.points(new int[][] {{0}, {29}, {30}, {60}, {100}}, item -> 100), 10);
        assertThat(test.distribution()).containsExactly(1, 0, 1, 1, 0, 0, 1, 0, 0, 1);
    }

    private static Reliability reliability(ScoreMatrix matrix) {
        return TestAnalysis.of(matrix, 10).reliability().orElseThrow();
    }
}
