package cn.anxue.exam.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Which items and attempts can be reached from each other and back along arrows from an item to every attempt that got it
 * right, and from an attempt to every item it got wrong. Kosaraju's two depth-first walks (Sharir 1981), without
 * recursion because papers make long paths.
 */
final class StrongComponents {
    private final ScoreMatrix matrix;
    private final Responses responses;
    private final int items;
    /** Nodes are the items, then the attempts. By node: its component, and how far its arrows were followed. */
    private final int[] components;

    private final int[] cursors;
    private final BitSet seen = new BitSet();
    private int count;

    private StrongComponents(ScoreMatrix matrix, Responses responses) {
        this.matrix = matrix;
        this.responses = responses;
        this.items = matrix.columns().size();
        this.components = new int[items + matrix.attempts()];
        this.cursors = new int[components.length];
        label();
    }

    static StrongComponents of(ScoreMatrix matrix, Responses responses) {
        return new StrongComponents(matrix, responses);
    }

    private void label() {
        int[] finished = new int[components.length];
        int[] size = {0};
        for (int node = 0; node < components.length; node++) {
            walk(node, true, left -> finished[size[0]++] = left);
        }
        seen.clear();
        Arrays.fill(cursors, 0);
        for (int last = components.length - 1; last >= 0; last--) {
            if (!seen.get(finished[last])) {
                walk(finished[last], false, left -> components[left] = count);
                count++;
            }
        }
    }

    /** Depth first, along the arrows or against them, telling each node as it is left. */
    private void walk(int start, boolean along, IntConsumer left) {
        if (seen.get(start)) {
            return;
        }
        IntStack path = new IntStack();
        path.push(start);
        seen.set(start);
        while (path.size() > 0) {
            int next = unseen(path.top(), along);
            if (next >= 0) {
                seen.set(next);
                path.push(next);
            } else {
                left.accept(path.pop());
            }
        }
    }

    private int unseen(int node, boolean along) {
        return node < items ? unseenAttempt(node, along) : unseenItem(node, along);
    }

    private int unseenAttempt(int node, boolean along) {
        ItemColumn column = matrix.columns().get(node);
        while (cursors[node] < column.size()) {
            int cell = cursors[node]++;
            int attempt = items + column.attempt(cell);
            if (column.right(cell) == along && !seen.get(attempt)) {
                return attempt;
            }
        }
        return -1;
    }

    private int unseenItem(int node, boolean along) {
        int attempt = node - items;
        while (cursors[node] < responses.length(attempt)) {
            int cell = responses.start(attempt) + cursors[node]++;
            if (responses.right(cell) != along && !seen.get(responses.item(cell))) {
                return responses.item(cell);
            }
        }
        return -1;
    }

    /** How many components there are; they are numbered from 0. */
    int count() {
        return count;
    }

    int ofItem(int item) {
        return components[item];
    }

    int ofAttempt(int attempt) {
        return components[items + attempt];
    }

    private static final class IntStack {
        private int[] values = new int[16];
        private int size;

        void push(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int pop() {
            return values[--size];
        }

        int top() {
            return values[size - 1];
        }

        int size() {
            return size;
        }
    }
}
