package cn.anxue.exam.attempt;

import cn.anxue.exam.attempt.Command.Kind;
import java.util.Map;

/** The state machine as data: for each state, what each kind of command may do. */
public enum AttemptState {
    RUNNING(Map.of(
            Kind.RESPOND, Rule.ALLOWED,
            Kind.FLAG, Rule.ALLOWED,
            Kind.SUBMIT, Rule.ALLOWED,
            Kind.CLOSE_BY_CLOCK, Rule.ALLOWED)),
    /** Handed in by the candidate. Final. */
    SUBMITTED(Map.of(
            Kind.RESPOND, Rule.REFUSED,
            Kind.FLAG, Rule.REFUSED,
            Kind.SUBMIT, Rule.HAS_ITS_EFFECT,
            Kind.CLOSE_BY_CLOCK, Rule.HAS_ITS_EFFECT)),
    /** Closed by the clock. Final. */
    CLOSED(Map.of(
            Kind.RESPOND, Rule.REFUSED,
            Kind.FLAG, Rule.REFUSED,
            Kind.SUBMIT, Rule.HAS_ITS_EFFECT,
            Kind.CLOSE_BY_CLOCK, Rule.HAS_ITS_EFFECT));

    /** What a state says to a kind of command. */
    public enum Rule {
        /** Goes on to be checked and done. */
        ALLOWED,
        /** Nothing to do: the attempt is over, which is what the command wants. Safe to repeat. */
        HAS_ITS_EFFECT,
        /** Refused with {@link RefusalCode#CLOSED}. */
        REFUSED
    }

    private final Map<Kind, Rule> rules;

    AttemptState(Map<Kind, Rule> rules) {
        this.rules = rules;
    }

    /** What this state says to the command; a kind that the table does not name is refused. */
    public Rule rule(Kind kind) {
        return rules.getOrDefault(kind, Rule.REFUSED);
    }

    /** Whether the attempt is over. */
    public boolean isFinal() {
        return this != RUNNING;
    }
}
