package cn.anxue.exam.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedErrorsTest {
    private static final int ITEMS = 40;

    /** By scipy.stats.poisson_binom and binom. */
    @Test
    void theTailIsExact() {
        assertThat(SharedErrors.atLeast(new double[] {0.5, 0.5, 0.5, 0.5}, 4, 2))
                .isCloseTo(0.6875, within(1e-12));
        assertThat(SharedErrors.atLeast(new double[] {0.1, 0.2, 0.3, 0.4, 0.9}, 4, 4))
                .isCloseTo(0.0024, within(1e-12));
        assertThat(SharedErrors.atLeast(new double[] {0.1, 0.2, 0.3}, 3, 1)).isCloseTo(0.496, within(1e-12));
        assertThat(SharedErrors.atLeast(new double[] {1, 1}, 2, 2)).isEqualTo(1);
    }

    @Test
    void aCopyIsFoundAmongHonestPeople() {
        int[][] rows = honest(100, 7);
        int[] copied = rows[12].clone();
        for (int item = 0; item < ITEMS; item += 5) {
            copied[item] = 0;
        }
        rows[80] = copied;
        List<SimilarPair> pairs = SharedErrors.of(table(rows), SimilarityCriteria.USUAL);
        assertThat(pairs).hasSize(1);
        SimilarPair pair = pairs.get(0);
        assertThat(pair.first()).isEqualTo(12);
        assertThat(pair.second()).isEqualTo(80);
        assertThat(pair.identical()).isEqualTo(pair.bothWrong());
        assertThat(pair.expected()).isLessThan(pair.identical() / 2.0);
        assertThat(pair.common()).isEqualTo(ITEMS);
    }

    @Test
    void honestPeopleAreRarelyNamed() {
        int named = 0;
        for (int seed = 0; seed < 100; seed++) {
            named += SharedErrors.of(table(honest(60, seed)), SimilarityCriteria.USUAL)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(named).isLessThanOrEqualTo(3);
    }

    /** Half of the wrong answers go to one tempting option: agreeing on it is no surprise. */
    @Test
    void whatEverybodyAnswersWronglyIsNoSurprise() {
        WrongAnswers.Builder builder = WrongAnswers.builder();
        for (int attempt = 0; attempt < 30; attempt++) {
            builder.attempt(attempt, attempt);
            for (int item = 0; item < ITEMS; item++) {
                builder.wrong(item, "B");
            }
        }
        assertThat(SharedErrors.of(builder.build(5), SimilarityCriteria.USUAL)).isEmpty();
    }

    @Test
    void onePersonsAttemptsAreNotCompared() {
        int[][] rows = honest(50, 3);
        rows[1] = rows[0];
        WrongAnswers.Builder builder = WrongAnswers.builder();
        for (int attempt = 0; attempt < rows.length; attempt++) {
            row(builder.attempt(attempt, attempt / 2), rows[attempt]);
        }
        assertThat(SharedErrors.of(builder.build(5), SimilarityCriteria.USUAL)).isEmpty();
    }

    /** 0 is right, 1 to 3 are wrong options; a good half is right. */
    private static int[][] honest(int attempts, int seed) {
        Random random = new Random(seed);
        int[][] rows = new int[attempts][ITEMS];
        for (int[] row : rows) {
            for (int item = 0; item < ITEMS; item++) {
                row[item] = random.nextDouble() < 0.55 ? 0 : 1 + random.nextInt(3);
            }
        }
        return rows;
    }

    private static WrongAnswers table(int[][] rows) {
        WrongAnswers.Builder builder = WrongAnswers.builder();
        for (int attempt = 0; attempt < rows.length; attempt++) {
            row(builder.attempt(attempt, attempt), rows[attempt]);
        }
        return builder.build(5);
    }

    private static void row(WrongAnswers.Builder builder, int[] row) {
        for (int item = 0; item < row.length; item++) {
            if (row[item] == 0) {
                builder.notWrong(item);
            } else {
                builder.wrong(item, String.valueOf(row[item]));
            }
        }
    }
}
