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
     * One rule that cannot be satisfied beside the others: a set of rules as in Hall's theorem, which together ask for
     * more families than they can take.
     *
     * @param ruleIndex 0-based position in the blueprint
     * @param wanted questions asked for
     * @param available questions this rule can get at most beside what the earlier rules need
     * @param matching questions that fit the rule by itself
     * @param families how many of them may meet in one paper
     * @param rivals 0-based positions of the other rules of the set; empty when the rule lacks questions by itself
     * @param wantedTogether questions that the whole set asks for
     * @param availableTogether families that the whole set can take
     * @param shared versions that more than one rule of the set may take, at most {@link #MOST_SHARED}
     * @param sharedCount how many there are
     */
    record Shortfall(
            int ruleIndex,
            int wanted,
            int available,
            int matching,
            int families,
            List<Integer> rivals,
            int wantedTogether,
            int availableTogether,
            List<Long> shared,
            int sharedCount) {
        /** As many as a person looks at. */
        public static final int MOST_SHARED = 20;

        public Shortfall {
            rivals = List.copyOf(rivals);
            shared = List.copyOf(shared);
        }

        /** Why. */
        public Reason reason() {
            if (matching < wanted) {
                return Reason.TOO_FEW;
            }
            return families < wanted ? Reason.FAMILY : Reason.OVERLAP;
        }
    }

    /** Why a rule cannot be satisfied. */
    enum Reason {
        /** Too few questions fit it. */
        TOO_FEW,
        /** Enough fit it, but too many of them are variants of one another. */
        FAMILY,
        /** Enough fit it, but other rules need them as well. */
        OVERLAP
    }
}
