package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a large sitting takes; asserts only that it was analysed. The largest one: {@code
 * -Dtest=SpeedTest -Danalysis.attempts=100000}.
 */
class SpeedTest {
    private static final int ATTEMPTS = Integer.getInteger("analysis.attempts", 10_000);
    private static final int LENGTH = 100;
    /** Every place of the paper draws from its own part of the bank. */
    private static final int PER_PLACE = ATTEMPTS / 500;

    private static final int BANK = LENGTH * PER_PLACE;

    @Test
    void aLargeSitting() {
        ScoreMatrix matrix = timed("filled", SpeedTest::fill);
        assertThat(timed("items", () -> ItemAnalysis.of(matrix, ItemThresholds.USUAL)))
                .hasSize(BANK);
        assertThat(timed("test", () -> TestAnalysis.of(matrix, 20)).attempts()).isEqualTo(ATTEMPTS);
        assertThat(timed("Rasch", () -> Rasch.estimate(matrix, RaschCriteria.USUAL))
                        .converged())
                .isTrue();
    }

    private static ScoreMatrix fill() {
        Random random = new Random(1);
        ScoreMatrix.Builder builder = ScoreMatrix.builder();
        for (int item = 0; item < BANK; item++) {
            builder.item(Matrices.choice(item, 4));
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            builder.attempt();
            double ability = random.nextGaussian() + 1;
            for (int place = 0; place < LENGTH; place++) {
                int item = place * PER_PLACE + random.nextInt(PER_PLACE);
                boolean right = random.nextDouble() < 1 / (1 + Math.exp(item % 5 - 2 - ability));
                builder.cell(item, right ? 100 : 0, 100, Answer.chose(right ? 0 : 1 + item % 3), 30);
            }
        }
        return builder.build();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(
                "analysis of %d x %d out of %d, %s: %d ms%n",
                ATTEMPTS, LENGTH, BANK, what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
