package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AbilityTest {
    private static final double[] LSAT_6 = {
        -1.256127963986, 0.474907147499, 1.235980612749, 0.168410071698, -0.623169867961
    };

    /** In Rasch's model the estimate is the mode under Jeffreys' prior (Warm 1989); that mode by scipy 1.17. */
    @Test
    void lsat6AsByScipy() {
        double[][] expected = {
            {-2.7904800, 1.7210632},
            {-1.3375958, 1.1143680},
            {-0.4114783, 0.9855152},
            {0.4219252, 0.9835710},
            {1.3357302, 1.1094882},
            {2.7764774, 1.7141594}
        };
        for (int right = 0; right <= 5; right++) {
            Ability ability = Ability.of(LSAT_6, right);
            assertThat(ability.level()).isCloseTo(expected[right][0], within(1e-6));
            assertThat(ability.standardError()).isCloseTo(expected[right][1], within(1e-6));
        }
    }

    @Test
    void isFiniteAndRisesWithTheScore() {
        double[] paper = Matrices.difficulties(100, 5);
        double last = Double.NEGATIVE_INFINITY;
        for (int right = 0; right <= 100; right++) {
            double level = Ability.of(paper, right).level();
            assertThat(level).isFinite().isGreaterThan(last);
            last = level;
        }
    }

    @Test
    void impossibleScoresAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ability.of(LSAT_6, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> Ability.of(LSAT_6, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Ability.of(new double[0], 0));
    }
}
