package cn.anxue.exam.paper;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Gives each rule its count of families, every family to one rule at most: bipartite matching with augmenting paths
 * (Kuhn), rules with capacity on one side. Finds a full allocation whenever there is one. Takes candidates in the given
 * order, so the order decides who is drawn and the matching only repairs.
 */
final class Matching {
    private static final int NOBODY = -1;

    private final int[][] candidates;
    private final int[] owner;
    private final int[] taken;
    /** Families before this position are taken; a family once taken stays taken, so it only moves forward. */
    private final int[] next;

    /**
     * @param candidates for each rule the families it may take, in the order of preference
     * @param families number of families
     */
    Matching(int[][] candidates, int families) {
        this.candidates = candidates;
        this.owner = new int[families];
        this.taken = new int[candidates.length];
        this.next = new int[candidates.length];
        Arrays.fill(owner, NOBODY);
    }

    /** Takes up to so many more families for the rule; says how many it has then. */
    int fill(int rule, int count) {
        while (taken[rule] < count && augment(rule)) {
            taken[rule]++;
        }
        return taken[rule];
    }

    /** The rule that has the family, or -1. */
    int owner(int family) {
        return owner[family];
    }

    /** Breadth first from the rule over rules that could give a family away, until one finds a free family. */
    private boolean augment(int start) {
        int[] cameFrom = new int[candidates.length];
        int[] gives = new int[candidates.length];
        Arrays.fill(cameFrom, NOBODY);
        cameFrom[start] = start;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int rule = queue.remove();
            int free = nextFree(rule);
            if (free != NOBODY) {
                passOn(start, rule, free, cameFrom, gives);
                return true;
            }
            for (int family : candidates[rule]) {
                int other = owner[family];
                if (cameFrom[other] == NOBODY) {
                    cameFrom[other] = rule;
                    gives[other] = family;
                    queue.add(other);
                }
            }
        }
        return false;
    }

    private int nextFree(int rule) {
        int[] wanted = candidates[rule];
        while (next[rule] < wanted.length && owner[wanted[next[rule]]] != NOBODY) {
            next[rule]++;
        }
        return next[rule] < wanted.length ? wanted[next[rule]] : NOBODY;
    }

    /** The last rule takes the free family and gives its own to the one before, back to the start. */
    private void passOn(int start, int last, int free, int[] cameFrom, int[] gives) {
        int rule = last;
        int family = free;
        while (rule != start) {
            owner[family] = rule;
            family = gives[rule];
            rule = cameFrom[rule];
        }
        owner[family] = start;
    }
}
