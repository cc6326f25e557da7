package cn.anxue.exam.analysis;

import java.util.Arrays;

/** Right and wrong by attempt, 4 bytes a cell: what the Rasch model sees. */
final class Responses {
    /** Where each attempt's cells begin, and at the end where the last one's end. */
    private final int[] starts;
    /** Twice the item, plus 1 for a right answer; may be longer than what the attempts use. */
    private final int[] cells;

    private Responses(int[] starts, int[] cells) {
        this.starts = starts;
        this.cells = cells;
    }

    static Responses of(ScoreMatrix matrix) {
        int[] starts = new int[matrix.attempts() + 1];
        for (ItemColumn column : matrix.columns()) {
            for (int cell = 0; cell < column.size(); cell++) {
                starts[column.attempt(cell) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Math::addExact);
        int[] next = starts.clone();
        int[] cells = new int[starts[matrix.attempts()]];
        for (int item = 0; item < matrix.columns().size(); item++) {
            ItemColumn column = matrix.columns().get(item);
            for (int cell = 0; cell < column.size(); cell++) {
                cells[next[column.attempt(cell)]++] = 2 * item + (column.right(cell) ? 1 : 0);
            }
        }
        return new Responses(starts, cells);
    }

    /** The linked attempts alone, with the linked items alone under their new numbers. */
    Responses only(Linked linked) {
        int[] keptStarts = new int[linked.attempts() + 1];
        int[] keptCells = new int[cells.length];
        int attempts = 0;
        int size = 0;
        for (int attempt = 0; attempt < attempts(); attempt++) {
            if (linked.attempt(attempt)) {
                for (int cell = start(attempt); cell < end(attempt); cell++) {
                    int item = linked.item(item(cell));
                    if (item >= 0) {
                        keptCells[size++] = 2 * item + (right(cell) ? 1 : 0);
                    }
                }
                keptStarts[++attempts] = size;
            }
        }
        return new Responses(keptStarts, keptCells);
    }

    int attempts() {
        return starts.length - 1;
    }

    int start(int attempt) {
        return starts[attempt];
    }

    int end(int attempt) {
        return starts[attempt + 1];
    }

    int length(int attempt) {
        return end(attempt) - start(attempt);
    }

    int item(int cell) {
        return cells[cell] >> 1;
    }

    boolean right(int cell) {
        return (cells[cell] & 1) == 1;
    }

    /** Right answers of the attempt. */
    int score(int attempt) {
        int score = 0;
        for (int cell = start(attempt); cell < end(attempt); cell++) {
            score += cells[cell] & 1;
        }
        return score;
    }

    /** How many attempts, of those with items, have them all right, or all wrong. */
    int uniform(boolean right) {
        int count = 0;
        for (int attempt = 0; attempt < attempts(); attempt++) {
            if (length(attempt) > 0 && score(attempt) == (right ? length(attempt) : 0)) {
                count++;
            }
        }
        return count;
    }
}
