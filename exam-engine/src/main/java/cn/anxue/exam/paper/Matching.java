package cn.anxue.exam.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Gives each rule its count of families, every family to one rule at most: bipartite matching with augmenting paths
 * (Kuhn), rules with capacity on one side. Finds a full allocation whenever there is one. Takes candidates in the given
 * order, so the order decides who is drawn and the matching only repairs.
 */
final class Matching {
    private static final int NOBODY = -1;

    /** The families that a rule may take, in the order of preference. */
    interface Preference {
        /** The first one at or behind a position; -1 behind the last. */
        int at(int position);

        /** The position behind the one that {@link #at} found. */
        int behind(int position);

        /** All of them. */
        int[] all();
    }

    private final Preference[] wanted;
    private final int[] owner;
    private final int[] taken;
    /** Families before this position are taken; a family once taken stays taken, so it only moves forward. */
    private final int[] next;
    /** Rules that the latest search reached, by the rule before them. */
    private int[] cameFrom;

    /**
     * @param rules number of rules
     * @param wanted for each rule the families it may take
     * @param families number of families
     */
    Matching(int rules, IntFunction<Preference> wanted, int families) {
        this.wanted = IntStream.range(0, rules).mapToObj(wanted).toArray(Preference[]::new);
        this.owner = new int[families];
        this.taken = new int[rules];
        this.next = new int[rules];
        this.cameFrom = new int[rules];
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

    /** The first families of the rule's order that nobody has, at most so many. */
    List<Integer> free(int rule, int most) {
        List<Integer> free = new ArrayList<>();
        int position = 0;
        int family = wanted[rule].at(position);
        while (family != NOBODY && free.size() < most) {
            if (owner[family] == NOBODY) {
                free.add(family);
            }
            position = wanted[rule].behind(position);
            family = wanted[rule].at(position);
        }
        return free;
    }

    /**
     * After a rule could not be filled: the rules whose families were all taken by one another, itself among them. They
     * violate Hall's condition.
     */
    int[] competing() {
        return IntStream.range(0, cameFrom.length)
                .filter(rule -> cameFrom[rule] != NOBODY)
                .toArray();
    }

    /** Breadth first from the rule over rules that could give a family away, until one finds a free family. */
    private boolean augment(int start) {
        int free = nextFree(start);
        if (free != NOBODY) {
            owner[free] = start;
            return true;
        }
        cameFrom = new int[wanted.length];
        int[] gives = new int[wanted.length];
        Arrays.fill(cameFrom, NOBODY);
        cameFrom[start] = start;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int rule = queue.remove();
            free = nextFree(rule);
            if (free != NOBODY) {
                passOn(start, rule, free, gives);
                return true;
            }
            for (int family : wanted[rule].all()) {
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
        Preference order = wanted[rule];
        int family = order.at(next[rule]);
        while (family != NOBODY && owner[family] != NOBODY) {
            next[rule] = order.behind(next[rule]);
            family = order.at(next[rule]);
        }
        return family;
    }

    /** The last rule takes the free family and gives its own to the one before, back to the start. */
    private void passOn(int start, int last, int free, int[] gives) {
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
