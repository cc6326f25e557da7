package cn.anxue.exam.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Attempts by items, with holes, because papers are drawn from a bank. Kept by item in primitive arrays of 16 bytes a
 * cell and some room to grow: 100,000 papers of 100 items take about 200 MB. Immutable once built.
 *
 * <p>Points and maxima are whole hundredths of a mark, which is what marking gives: totals are exact, and no statistic
 * depends on the order of the attempts by more than rounding.
 */
public final class ScoreMatrix {
    private final List<ItemColumn> columns;
    private final int[] points;
    private final int[] maxima;
    private final double[] shares;

    private ScoreMatrix(List<ItemColumn> columns, int[] points, int[] maxima) {
        this.columns = List.copyOf(columns);
        this.points = points;
        this.maxima = maxima;
        this.shares = new double[points.length];
        for (int attempt = 0; attempt < shares.length; attempt++) {
            shares[attempt] = maxima[attempt] == 0 ? 0 : (double) points[attempt] / maxima[attempt];
        }
    }

    /** An empty matrix to be filled attempt by attempt. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many attempts there are, those without a single cell too. */
    public int attempts() {
        return points.length;
    }

    /** The items in the order in which they were declared. */
    public List<AnalysedItem> items() {
        return columns.stream().map(ItemColumn::item).toList();
    }

    List<ItemColumn> columns() {
        return columns;
    }

    /** Hundredths that the attempt earned. */
    int points(int attempt) {
        return points[attempt];
    }

    /** Hundredths that the attempt could have earned. */
    int maximum(int attempt) {
        return maxima[attempt];
    }

    /** The earned part of the attempt's maximum, 0 to 1; 0 for an attempt without cells. */
    double share(int attempt) {
        return shares[attempt];
    }

    /** Takes attempts one after the other; the rows need never be in memory together. */
    public static final class Builder {
        private final List<ItemColumn> columns = new ArrayList<>();
        private final Map<Long, ItemColumn> byId = new HashMap<>();
        private int attempts;
        private int[] points = new int[16];
        private int[] maxima = new int[16];

        private Builder() {}

        /**
         * Declares an item, before its first cell.
         *
         * @throws IllegalArgumentException when the id was declared before
         */
        public Builder item(AnalysedItem item) {
            ItemColumn column = new ItemColumn(item);
            if (byId.putIfAbsent(item.id(), column) != null) {
                throw new IllegalArgumentException("item " + item.id() + " twice");
            }
            columns.add(column);
            return this;
        }

        /** Begins the next attempt; the cells that follow are its cells. */
        public Builder attempt() {
            if (attempts == points.length) {
                points = Arrays.copyOf(points, attempts * 2);
                maxima = Arrays.copyOf(maxima, attempts * 2);
            }
            attempts++;
            return this;
        }

        /** A cell of the current attempt without a time. */
        public Builder cell(long item, int cellPoints, int cellMaximum, int answer) {
            return put(item, cellPoints, cellMaximum, answer, ItemColumn.NO_SECONDS);
        }

        /**
         * A cell of the current attempt.
         *
         * @param item a declared id, not yet in this attempt
         * @param cellPoints hundredths earned, 0 to the maximum
         * @param cellMaximum hundredths to be earned, 1 to 65,535
         * @param answer see {@link Answer}
         * @param seconds time on the item, 0 or more
         * @throws IllegalArgumentException when an argument is outside of what it may be
         */
        public Builder cell(long item, int cellPoints, int cellMaximum, int answer, int seconds) {
            if (seconds < 0) {
                throw new IllegalArgumentException("item " + item + ": seconds " + seconds);
            }
            return put(item, cellPoints, cellMaximum, answer, seconds);
        }

        private Builder put(long item, int cellPoints, int cellMaximum, int answer, int seconds) {
            ItemColumn column = byId.get(item);
            if (column == null || attempts == 0 || column.lastAttempt() == attempts - 1) {
                throw new IllegalArgumentException("item " + item + " undeclared, twice, or before the first attempt");
            }
            if (cellMaximum < 1 || cellMaximum > ItemColumn.MOST_POINTS || cellPoints < 0 || cellPoints > cellMaximum) {
                throw new IllegalArgumentException("item " + item + ": " + cellPoints + " of " + cellMaximum);
            }
            if ((answer & Answer.GIVEN) == 0 && answer != Answer.OMITTED
                    || (answer & ~Answer.GIVEN) >> column.item().options() != 0) {
                throw new IllegalArgumentException("item " + item + ": answer " + Integer.toBinaryString(answer));
            }
            column.add(attempts - 1, cellPoints, cellMaximum, answer, seconds);
            points[attempts - 1] += cellPoints;
            maxima[attempts - 1] += cellMaximum;
            return this;
        }

        /** The matrix. The builder is of no use afterwards. */
        public ScoreMatrix build() {
            return new ScoreMatrix(columns, Arrays.copyOf(points, attempts), Arrays.copyOf(maxima, attempts));
        }
    }
}
