package cn.anxue.exam.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The upper and the lower 27 % of the attempts that had an item; see {@link ItemStatistics}. */
final class ExtremeGroups {
    private static final double PART = 0.27;
    private static final byte UPPER = 1;
    private static final byte LOWER = -1;

    /** By cell: UPPER, LOWER or 0. */
    private final byte[] groups;

    private int upper;
    private int lower;
    private double upperSum;
    private double lowerSum;

    private ExtremeGroups(int attempts) {
        this.groups = new byte[attempts];
    }

    static ExtremeGroups of(ScoreMatrix matrix, ItemColumn column) {
        int attempts = column.size();
        ExtremeGroups result = new ExtremeGroups(attempts);
        double[] totals = new double[attempts];
        for (int cell = 0; cell < attempts; cell++) {
            totals[cell] = matrix.share(column.attempt(cell));
        }
        double[] sorted = totals.clone();
        Arrays.sort(sorted);
        int size = (int) Math.max(1, Math.round(PART * attempts));
        if (attempts > 0 && sorted[attempts - size] > sorted[size - 1]) {
            result.divide(column, totals, sorted[attempts - size], sorted[size - 1]);
        }
        return result;
    }

    private void divide(ItemColumn column, double[] totals, double upperFrom, double lowerTo) {
        for (int cell = 0; cell < totals.length; cell++) {
            if (totals[cell] >= upperFrom) {
                groups[cell] = UPPER;
                upper++;
                upperSum += column.share(cell);
            } else if (totals[cell] <= lowerTo) {
                groups[cell] = LOWER;
                lower++;
                lowerSum += column.share(cell);
            }
        }
    }

    boolean isUpper(int cell) {
        return groups[cell] == UPPER;
    }

    boolean isLower(int cell) {
        return groups[cell] == LOWER;
    }

    int upper() {
        return upper;
    }

    int lower() {
        return lower;
    }

    OptionalDouble discrimination() {
        return upper == 0 ? OptionalDouble.empty() : OptionalDouble.of(upperSum / upper - lowerSum / lower);
    }
}
