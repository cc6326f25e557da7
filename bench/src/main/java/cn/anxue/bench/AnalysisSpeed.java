package cn.anxue.bench;

import cn.anxue.exam.analysis.AnalysedItem;
import cn.anxue.exam.analysis.Answer;
import cn.anxue.exam.analysis.ItemAnalysis;
import cn.anxue.exam.analysis.ItemThresholds;
import cn.anxue.exam.analysis.Rasch;
import cn.anxue.exam.analysis.RaschCriteria;
import cn.anxue.exam.analysis.ScoreMatrix;
import cn.anxue.exam.analysis.TestAnalysis;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Analyses a large sitting without server. The system property {@code analysis.attempts} says how large. */
public final class AnalysisSpeed {

    private static final int ATTEMPTS = Integer.getInteger("analysis.attempts", 10_000);
    private static final int LENGTH = 100;
    /** Every place of the paper draws from its own part of the bank. */
    private static final int PER_PLACE = ATTEMPTS / 500;

    private static final int BANK = LENGTH * PER_PLACE;

    private AnalysisSpeed() {}

    /** Prints milliseconds of each part. */
    public static void main(String[] args) {
        ScoreMatrix matrix = timed("filled", AnalysisSpeed::fill);
        timed("items", () -> ItemAnalysis.of(matrix, ItemThresholds.USUAL));
        timed("test", () -> TestAnalysis.of(matrix, 20));
        timed("Rasch", () -> Rasch.estimate(matrix, RaschCriteria.USUAL));
    }

    private static ScoreMatrix fill() {
        Random random = new Random(1);
        ScoreMatrix.Builder builder = ScoreMatrix.builder();
        for (int item = 0; item < BANK; item++) {
            builder.item(new AnalysedItem(item, 4, Set.of(0)));
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
