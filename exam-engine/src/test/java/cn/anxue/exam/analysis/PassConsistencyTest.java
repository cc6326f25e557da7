package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassConsistencyTest {

    /** By multivariate_normal of scipy 1.17. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.8, 0.79516723530",
        "-1, 0.5, 0.80771768156",
        "-0.6, 0.9, 0.88045581001",
        "1.5, 0.7, 0.92271763600",
        "-3.2, 0.85, 0.99907158775",
        "0, 0, 0.5",
        "0, 1, 1"
    })
    void agreementOfTwoPapers(double z, double correlation, double agreement) {
        assertThat(PassConsistency.agreement(z, correlation)).isCloseTo(agreement, within(1e-9));
    }

    @Test
    void thereIsNoneWithoutAReliability() {
        assertThat(PassConsistency.of(test(Optional.empty()), 0.6)).isEmpty();
        assertThat(PassConsistency.of(test(reliability(-0.2)), 0.6)).isEmpty();
        assertThat(PassConsistency.of(test(reliability(0.8)), 0.7).getAsDouble())
                .isCloseTo(0.7951672353, within(1e-9));
    }

    private static Optional<Reliability> reliability(double coefficient) {
        return Optional.of(new Reliability(Reliability.Method.ALPHA, coefficient, 0.05));
    }

    private static TestStatistics test(Optional<Reliability> reliability) {
        return new TestStatistics(100, 40, true, 0.7, OptionalDouble.of(0.1), reliability, List.of(100));
    }
}
