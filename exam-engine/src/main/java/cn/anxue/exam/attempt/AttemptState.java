package cn.anxue.exam.attempt;

import cn.anxue.exam.attempt.Command.Kind;
import java.util.Map;

/** The state machine as data: for each state, what each kind of command may do. */
public enum AttemptState {
    RUNNING(Map.of(
            Kind.RESPOND, Rule.ALLOWED,
            Kind.FLAG, Rule.ALLOWED,
            Kind.SUBMIT, Rule.ALLOWED,
            Kind.CLOSE_BY_CLOCK, Rule.ALLOWED,
            Kind.PAUSE, Rule.ALLOWED,
            Kind.RESUME, Rule.HAS_ITS_EFFECT,
            Kind.EXTEND, Rule.ALLOWED,
            Kind.END, Rule.ALLOWED)),
    /** Stopped by an invigilator; the clock stands still. */
    PAUSED(Map.of(
            Kind.RESPOND, Rule.LATER,
            Kind.FLAG, Rule.LATER,
            Kind.SUBMIT, Rule.LATER,
            Kind.CLOSE_BY_CLOCK, Rule.LATER,
            Kind.PAUSE, Rule.HAS_ITS_EFFECT,
            Kind.RESUME, Rule.ALLOWED,
            Kind.EXTEND, Rule.ALLOWED,
            Kind.END, Rule.ALLOWED)),
    /** Handed in by the candidate. Final. */
    SUBMITTED(over()),
    /** Closed by the clock, or ended by an invigilator. Final. */
    CLOSED(over());

    /** What a state says to a kind of command. */
    public enum Rule {
        /** Goes on to be checked and done. */
        ALLOWED,
        /** Nothing to do: the attempt is over, which is what the command wants. Safe to repeat. */
        HAS_ITS_EFFECT,
        /** Refused with {@link RefusalCode#PAUSED}: the same command is right again after the pause. */
        LATER,
        /** Refused with {@link RefusalCode#CLOSED}. */
        REFUSED
    }

    private final Map<Kind, Rule> rules;

    AttemptState(Map<Kind, Rule> rules) {
        this.rules = rules;
    }

    private static Map<Kind, Rule> over() {
        return Map.of(
                Kind.SUBMIT, Rule.HAS_ITS_EFFECT,
                Kind.CLOSE_BY_CLOCK, Rule.HAS_ITS_EFFECT,
                Kind.END, Rule.HAS_ITS_EFFECT);
    }

    /** What this state says to the command; a kind that the table does not name is refused. */
    public Rule rule(Kind kind) {
        return rules.getOrDefault(kind, Rule.REFUSED);
    }

    /** Whether the attempt is over. */
    public boolean isFinal() {
        return this == SUBMITTED || this == CLOSED;
    }
}
