package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DriftAnalysisTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** 2·norm.sf(z) of scipy 1.17. */
    @Test
    void tailsAsByScipy() {
        double[][] expected = {
            {0, 1},
            {0.1, 0.920344325445942},
            {1, 0.31731050786291415},
            {-1.96, 0.04999579029644087},
            {2.9999, 0.00270068256590985},
            {3.0001, 0.0026989098265214344},
            {5, 5.733031437583866e-07},
            {-8, 1.244192114854348e-15}
        };
        for (double[] pair : expected) {
            assertThat(Normal.twoSided(pair[0])).isCloseTo(pair[1], within(pair[1] * 1e-11));
        }
    }

    /** The example of Benjamini and Hochberg 1995: at 0.05 four are significant; adjusted by R's p.adjust. */
    @Test
    void theExampleOfBenjaminiAndHochberg() {
        double[] shuffled = {
            0.4262, 0.0001, 0.0278, 0.0004, 0.0459, 0.0019, 1.0000, 0.0095, 0.0201, 0.0298, 0.7590, 0.0344, 0.3240,
            0.5719, 0.6528
        };
        double[] adjusted = FalseDiscovery.adjusted(shuffled);
        double[] expected = {
            0.58118181818,
            0.0015,
            0.06385714286,
            0.003,
            0.0765,
            0.0095,
            1,
            0.035625,
            0.0603,
            0.06385714286,
            0.81321428571,
            0.0645,
            0.486,
            0.714875,
            0.75323076923
        };
        assertThat(adjusted).containsExactly(expected, within(1e-10));
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(4);
    }

    /** 45 of 100 and 30 of 90, as by R's prop.test without continuity correction; the other item did not move. */
    @Test
    void twoProportionsAsByPropTest() {
        List<ItemDrift> drifts = DriftAnalysis.ofFacility(sitting(100, 45, 50), sitting(90, 30, 45));
        assertThat(drifts).extracting(ItemDrift::item).containsExactly(0L, 1L);
        ItemDrift first = drifts.get(0);
        assertThat(first.before()).isCloseTo(0.45, CLOSE);
        assertThat(first.difference()).isCloseTo(30.0 / 90 - 0.45, CLOSE);
        assertThat(first.z()).isCloseTo(-1.64272661287, CLOSE);
        assertThat(first.probability()).isCloseTo(0.10043950998, CLOSE);
        assertThat(first.adjusted()).isCloseTo(2 * 0.10043950998, CLOSE);
        assertThat(drifts.get(1).z()).isCloseTo(0, CLOSE);
    }

    @Test
    void tooFewExpectedAnswersAreNotTested() {
        assertThat(DriftAnalysis.ofFacility(sitting(100, 97, 50), sitting(90, 88, 45)))
                .extracting(ItemDrift::item)
                .containsExactly(1L);
    }

    @Test
    void whatEverybodyAnsweredAlikeIsNotTested() {
        int[][] rows = new int[40][];
        for (int attempt = 0; attempt < rows.length; attempt++) {
            rows[attempt] = new int[] {1};
        }
        ScoreMatrix halfRight = Matrices.points(rows, item -> 2);
        assertThat(DriftAnalysis.ofFacility(halfRight, halfRight)).isEmpty();
    }

    /** Better candidates make every facility rise; only the leaked item's difficulty falls. */
    @Test
    void difficultyDoesNotMistakeBetterCandidatesForDrift() {
        double[] difficulties = Matrices.difficulties(20, 1);
        ScoreMatrix first = Matrices.rightOrWrong(Matrices.simulated(difficulties, 1500, 15, 2));
        double[] later = difficulties.clone();
        for (int item = 0; item < later.length; item++) {
            later[item] -= item == 8 ? 1.6 : 0.8;
        }
        ScoreMatrix second = Matrices.rightOrWrong(Matrices.simulated(later, 1500, 15, 3));
        assertThat(DriftAnalysis.ofFacility(first, second))
                .filteredOn(drift -> drift.adjusted() < 0.01)
                .hasSizeGreaterThan(15);
        List<ItemDrift> drifts = DriftAnalysis.ofDifficulty(
                Rasch.estimate(first, RaschCriteria.USUAL), Rasch.estimate(second, RaschCriteria.USUAL));
        assertThat(drifts)
                .filteredOn(drift -> drift.adjusted() < 0.01)
                .extracting(ItemDrift::item)
                .containsExactly(8L);
        assertThat(drifts.get(8).difference()).isNegative();
    }

    /** Two items; so many right answers to each. */
    private static ScoreMatrix sitting(int attempts, int rightFirst, int rightSecond) {
        int[][] rows = new int[attempts][];
        for (int attempt = 0; attempt < attempts; attempt++) {
            rows[attempt] = new int[] {attempt < rightFirst ? 1 : 0, attempt < rightSecond ? 1 : 0};
        }
        return Matrices.rightOrWrong(rows);
    }
}
