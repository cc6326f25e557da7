package cn.anxue.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.marking.Agreement.Agreed;
import cn.anxue.exam.marking.Agreement.Another;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    /** Two markers, ten marks, near enough within 20 percent: two points. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; another",
                "7; another",
                "7 8; 7.50",
                "7 9; 8.00",
                "8.25 8.30; 8.28",
                "4 8; another",
                // the third is near to one of them: their mean
                "4 8 7; 7.50",
                "4 8 5.5; 4.75",
                "4 9 10; 9.50",
                // in the middle and near enough to both: all three say the same
                "4 8 6; 6.00",
                // in the middle of two that are far away, or far from both
                "0 9 4.5; disputed",
                "0 4 9; disputed"
            })
    void twoMarkers(String given, String verdict) {
        assertThat(words(Agreement.of(2, 20, BigDecimal.TEN), given)).isEqualTo(verdict);
    }

    @Test
    void oneMarkerDecides() {
        assertThat(words(Agreement.of(1, 0, BigDecimal.TEN), "")).isEqualTo("another");
        assertThat(words(Agreement.of(1, 0, BigDecimal.TEN), "7.5")).isEqualTo("7.50");
    }

    @Test
    void withoutToleranceMarksMustBeEqual() {
        assertThat(words(Agreement.of(2, 0, BigDecimal.TEN), "7 7.00")).isEqualTo("7.00");
        assertThat(words(Agreement.of(2, 0, BigDecimal.TEN), "7 7.01")).isEqualTo("another");
        assertThat(words(Agreement.of(2, 0, BigDecimal.TEN), "7 8 7")).isEqualTo("7.00");
        assertThat(words(Agreement.of(2, 0, BigDecimal.TEN), "7 8 9")).isEqualTo("disputed");
    }

    private static String words(Agreement agreement, String given) {
        List<BigDecimal> marks = Stream.of(given.split(" "))
                .filter(mark -> !mark.isEmpty())
                .map(BigDecimal::new)
                .toList();
        Agreement.Verdict verdict = agreement.verdict(marks);
        if (verdict instanceof Agreed agreed) {
            return agreed.points().toPlainString();
        }
        return verdict instanceof Another ? "another" : "disputed";
    }
}
