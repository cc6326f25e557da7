package cn.anxue.exam.paper;

import java.util.List;

/** The outcome of drawing: a paper, or what the pool lacks. */
public sealed interface Draw permits Paper, Draw.Shortfalls {

    /** No paper can be drawn; one entry for every rule that cannot be satisfied, not empty. */
    record Shortfalls(List<Shortfall> rules) implements Draw {
        public Shortfalls {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule that cannot be satisfied beside the others.
     *
     * @param ruleIndex 0-based position in the blueprint
     * @param wanted questions asked for
     * @param available questions this rule can get at most beside what the earlier rules need
     */
    record Shortfall(int ruleIndex, int wanted, int available) {}
}
