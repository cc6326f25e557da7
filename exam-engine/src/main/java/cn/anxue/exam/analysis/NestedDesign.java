package cn.anxue.exam.analysis;

/** Variance components of items nested in persons; formulas and sources at {@link Reliability.Method#DEPENDABILITY}. */
final class NestedDesign {
    private final ScoreMatrix matrix;
    /** By attempt: items, Σ share, Σ share², Σ maximum². */
    private final int[] items;

    private final double[] sums;
    private final double[] squares;
    private final double[] squaredMaxima;

    private int attempts;
    private long cells;
    private double withinSquares;
    private double betweenSquares;
    private double squaredLengths;
    private double meanWeight;

    private NestedDesign(ScoreMatrix matrix) {
        this.matrix = matrix;
        this.items = new int[matrix.attempts()];
        this.sums = new double[matrix.attempts()];
        this.squares = new double[matrix.attempts()];
        this.squaredMaxima = new double[matrix.attempts()];
    }

    static NestedDesign of(ScoreMatrix matrix) {
        NestedDesign design = new NestedDesign(matrix);
        matrix.columns().forEach(design::add);
        design.analyse();
        return design;
    }

    private void add(ItemColumn column) {
        for (int cell = 0; cell < column.size(); cell++) {
            int attempt = column.attempt(cell);
            double share = column.share(cell);
            items[attempt]++;
            sums[attempt] += share;
            squares[attempt] += share * share;
            squaredMaxima[attempt] += (double) column.maximum(cell) * column.maximum(cell);
        }
    }

    private void analyse() {
        double total = 0;
        double betweenSum = 0;
        double weights = 0;
        for (int attempt = 0; attempt < items.length; attempt++) {
            double length = items[attempt];
            if (length > 0) {
                attempts++;
                cells += items[attempt];
                total += sums[attempt];
                betweenSum += sums[attempt] * sums[attempt] / length;
                withinSquares += squares[attempt] - sums[attempt] * sums[attempt] / length;
                squaredLengths += length * length;
                weights += squaredMaxima[attempt] / matrix.maximum(attempt) / matrix.maximum(attempt);
            }
        }
        betweenSquares = betweenSum - total * total / cells;
        meanWeight = weights / attempts;
    }

    /** Whether there are two papers, one with two items, and any difference between totals. */
    boolean estimable() {
        return attempts > 1 && cells > attempts && betweenSquares > 1e-12 * cells;
    }

    private double itemVariance() {
        return withinSquares / (cells - attempts);
    }

    private double personVariance() {
        double length = (cells - squaredLengths / cells) / (attempts - 1);
        return Math.max(0, (betweenSquares / (attempts - 1) - itemVariance()) / length);
    }

    double dependability() {
        return personVariance() / (personVariance() + itemVariance() * meanWeight);
    }

    double standardError() {
        return Math.sqrt(itemVariance() * meanWeight);
    }
}
