package cn.anxue.exam.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The items whose difficulties can be compared, and the attempts that compare them: Fischer's (1981) condition. Think of
 * arrows from an item to every attempt that got it right, and from an attempt to every item it got wrong; linked is what
 * lies on a round trip with the item met most often among those with right and wrong answers. Attempts that are all
 * right or all wrong have no round trip, so they fall away by themselves, also when only items outside told them apart.
 */
final class Linked {
    private final ScoreMatrix matrix;
    private final Responses responses;
    /** New numbers of the linked items, -1 for the others. */
    private final int[] numbers;

    private final BitSet attempts;
    private final int items;

    private Linked(ScoreMatrix matrix, Responses responses) {
        this.matrix = matrix;
        this.responses = responses;
        this.attempts = new BitSet(responses.attempts());
        BitSet linked = linkedItems();
        this.numbers = new int[matrix.columns().size()];
        int count = 0;
        for (int item = 0; item < numbers.length; item++) {
            numbers[item] = linked.get(item) ? count++ : -1;
        }
        this.items = count;
    }

    static Linked of(ScoreMatrix matrix, Responses responses) {
        return new Linked(matrix, responses);
    }

    /** Marks the linked attempts on the way. */
    private BitSet linkedItems() {
        BitSet backAttempts = new BitSet(responses.attempts());
        BitSet items = new BitSet();
        int start = start();
        if (start >= 0) {
            items = reach(start, true, attempts);
            items.and(reach(start, false, backAttempts));
            attempts.and(backAttempts);
        }
        return items;
    }

    private int start() {
        List<ItemColumn> columns = matrix.columns();
        return IntStream.range(0, columns.size())
                .filter(item -> mixed(columns.get(item)))
                .reduce((a, b) -> columns.get(b).size() > columns.get(a).size() ? b : a)
                .orElse(-1);
    }

    private static boolean mixed(ItemColumn column) {
        for (int cell = 1; cell < column.size(); cell++) {
            if (column.right(cell) != column.right(0)) {
                return true;
            }
        }
        return false;
    }

    /** Everything that can be reached along the arrows, or against them. */
    private BitSet reach(int start, boolean along, BitSet seenAttempts) {
        BitSet seenItems = new BitSet();
        int[] queue = new int[matrix.columns().size()];
        int size = 0;
        queue[size++] = start;
        seenItems.set(start);
        for (int head = 0; head < size; head++) {
            ItemColumn column = matrix.columns().get(queue[head]);
            for (int cell = 0; cell < column.size(); cell++) {
                int attempt = column.attempt(cell);
                if (column.right(cell) == along && !seenAttempts.get(attempt)) {
                    seenAttempts.set(attempt);
                    size = follow(attempt, along, seenItems, queue, size);
                }
            }
        }
        return seenItems;
    }

    private int follow(int attempt, boolean along, BitSet seenItems, int[] queue, int size) {
        int end = size;
        for (int cell = responses.start(attempt); cell < responses.end(attempt); cell++) {
            int item = responses.item(cell);
            if (responses.right(cell) != along && !seenItems.get(item)) {
                seenItems.set(item);
                queue[end++] = item;
            }
        }
        return end;
    }

    int items() {
        return items;
    }

    int attempts() {
        return attempts.cardinality();
    }

    /** The linked item's new number, or -1. */
    int item(int column) {
        return numbers[column];
    }

    boolean attempt(int attempt) {
        return attempts.get(attempt);
    }
}
