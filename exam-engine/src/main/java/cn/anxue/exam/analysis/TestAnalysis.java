package cn.anxue.exam.analysis;

import cn.anxue.exam.analysis.Reliability.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Classical test analysis. */
public final class TestAnalysis {
    private final ScoreMatrix matrix;
    private final List<ItemColumn> columns;
    private final Moments totals = new Moments();

    private TestAnalysis(ScoreMatrix matrix) {
        this.matrix = matrix;
        this.columns =
                matrix.columns().stream().filter(column -> column.size() > 0).toList();
        for (int attempt = 0; attempt < matrix.attempts(); attempt++) {
            if (matrix.maximum(attempt) > 0) {
                totals.add(matrix.share(attempt));
            }
        }
    }

    /**
     * Analyses a sitting.
     *
     * @param bands how many bands the distribution has, at least 1
     */
    public static TestStatistics of(ScoreMatrix matrix, int bands) {
        return new TestAnalysis(matrix).statistics(bands);
    }

    private TestStatistics statistics(int bands) {
        boolean fixed = columns.stream().allMatch(this::inEveryPaperAlike);
        return new TestStatistics(
                totals.count(),
                columns.size(),
                fixed,
                totals.mean(),
                totals.count() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(totals.variance())),
                fixed ? alpha() : dependability(),
                distribution(bands));
    }

    private boolean inEveryPaperAlike(ItemColumn column) {
        for (int cell = 1; cell < column.size(); cell++) {
            if (column.maximum(cell) != column.maximum(0)) {
                return false;
            }
        }
        return column.size() == totals.count();
    }

    /** Alpha is the same number whether variances are divided by n, as in KR-20's pq, or by n−1. */
    private Optional<Reliability> alpha() {
        int items = columns.size();
        if (items < 2 || totals.count() < 2 || totals.squares() < 1e-12) {
            return Optional.empty();
        }
        // Everybody's maximum is the same here.
        int maximum = columns.stream().mapToInt(column -> column.maximum(0)).sum();
        double itemVariances = 0;
        for (ItemColumn column : columns) {
            double weight = (double) column.maximum(0) / maximum;
            itemVariances += weight * weight * shares(column).variance();
        }
        double alpha = items / (items - 1.0) * (1 - itemVariances / totals.variance());
        Method method = rightOrWrong() ? Method.KR_20 : Method.ALPHA;
        return Optional.of(new Reliability(method, alpha, Math.sqrt(totals.variance() * (1 - alpha))));
    }

    private static Moments shares(ItemColumn column) {
        Moments moments = new Moments();
        for (int cell = 0; cell < column.size(); cell++) {
            moments.add(column.share(cell));
        }
        return moments;
    }

    private boolean rightOrWrong() {
        int marks = columns.get(0).maximum(0);
        for (ItemColumn column : columns) {
            for (int cell = 0; cell < column.size(); cell++) {
                if (column.maximum(cell) != marks || column.points(cell) > 0 && !column.right(cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<Reliability> dependability() {
        NestedDesign design = NestedDesign.of(matrix);
        return design.estimable()
                ? Optional.of(new Reliability(Method.DEPENDABILITY, design.dependability(), design.standardError()))
                : Optional.empty();
    }

    private List<Integer> distribution(int bands) {
        int[] counts = new int[bands];
        for (int attempt = 0; attempt < matrix.attempts(); attempt++) {
            if (matrix.maximum(attempt) > 0) {
                // In whole numbers, so that a total on a border falls into the band above it.
                long band = (long) matrix.points(attempt) * bands / matrix.maximum(attempt);
                counts[(int) Math.min(band, bands - 1)]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
