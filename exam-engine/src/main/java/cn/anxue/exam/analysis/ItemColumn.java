package cn.anxue.exam.analysis;

import java.util.Arrays;

/**
 * One item's cells in the order of the attempts, 16 bytes each and side by side, because a cell is written and read as a
 * whole. Grows while the matrix is built, then stays.
 */
final class ItemColumn {
    static final int MOST_POINTS = 0xFFFF;
    static final int NO_SECONDS = -1;

    /** A cell is attempt, answer, points and maximum in one int, seconds. */
    private static final int WIDTH = 4;

    private final AnalysedItem item;
    private int[] cells = new int[4 * WIDTH];
    private int size;

    ItemColumn(AnalysedItem item) {
        this.item = item;
    }

    void add(int attempt, int points, int maximum, int answer, int seconds) {
        if (size * WIDTH == cells.length) {
            cells = Arrays.copyOf(cells, (size + (size >> 1)) * WIDTH);
        }
        int at = size * WIDTH;
        cells[at] = attempt;
        cells[at + 1] = answer;
        cells[at + 2] = points << 16 | maximum;
        cells[at + 3] = seconds;
        size++;
    }

    AnalysedItem item() {
        return item;
    }

    int size() {
        return size;
    }

    int attempt(int cell) {
        return cells[cell * WIDTH];
    }

    int answer(int cell) {
        return cells[cell * WIDTH + 1];
    }

    int points(int cell) {
        return cells[cell * WIDTH + 2] >>> 16;
    }

    int maximum(int cell) {
        return cells[cell * WIDTH + 2] & MOST_POINTS;
    }

    int seconds(int cell) {
        return cells[cell * WIDTH + 3];
    }

    /** The earned part of the maximum, 0 to 1. */
    double share(int cell) {
        return (double) points(cell) / maximum(cell);
    }

    /** Whether all marks were earned. */
    boolean right(int cell) {
        return points(cell) == maximum(cell);
    }

    /** The last attempt that has the item, or -1. */
    int lastAttempt() {
        return size == 0 ? -1 : attempt(size - 1);
    }
}
