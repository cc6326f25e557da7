package cn.anxue.exam.attempt;

import static cn.anxue.exam.attempt.AttemptState.Rule.ALLOWED;
import static cn.anxue.exam.attempt.AttemptState.Rule.HAS_ITS_EFFECT;
import static cn.anxue.exam.attempt.AttemptState.Rule.LATER;
import static java.util.Map.entry;

import cn.anxue.exam.attempt.Command.Kind;
import java.util.Map;

/** The state machine as data: for each state, what each kind of command may do. */
public enum AttemptState {
    RUNNING(Map.ofEntries(
            entry(Kind.RESPOND, ALLOWED),
            entry(Kind.FLAG, ALLOWED),
            entry(Kind.SUBMIT, ALLOWED),
            entry(Kind.CLOSE_BY_CLOCK, ALLOWED),
            entry(Kind.TAKE_DEVICE, ALLOWED),
            entry(Kind.BREAK, ALLOWED),
            entry(Kind.RETURN, HAS_ITS_EFFECT),
            entry(Kind.PAUSE, ALLOWED),
            entry(Kind.RESUME, HAS_ITS_EFFECT),
            entry(Kind.EXTEND, ALLOWED),
            entry(Kind.END, ALLOWED),
            entry(Kind.ANNUL, ALLOWED))),
    /** The candidate takes a break; the clock stands still until the time for breaks is used up, then it goes on. */
    ON_BREAK(Map.ofEntries(
            entry(Kind.RESPOND, LATER),
            entry(Kind.FLAG, LATER),
            entry(Kind.SUBMIT, LATER),
            entry(Kind.CLOSE_BY_CLOCK, ALLOWED),
            entry(Kind.TAKE_DEVICE, ALLOWED),
            entry(Kind.BREAK, HAS_ITS_EFFECT),
            entry(Kind.RETURN, ALLOWED),
            entry(Kind.PAUSE, ALLOWED),
            entry(Kind.RESUME, HAS_ITS_EFFECT),
            entry(Kind.EXTEND, ALLOWED),
            entry(Kind.END, ALLOWED),
            entry(Kind.ANNUL, ALLOWED))),
    /** Stopped by an invigilator; the clock stands still. */
    PAUSED(Map.ofEntries(
            entry(Kind.RESPOND, LATER),
            entry(Kind.FLAG, LATER),
            entry(Kind.SUBMIT, LATER),
            entry(Kind.CLOSE_BY_CLOCK, LATER),
            entry(Kind.TAKE_DEVICE, ALLOWED),
            entry(Kind.BREAK, LATER),
            entry(Kind.RETURN, HAS_ITS_EFFECT),
            entry(Kind.PAUSE, HAS_ITS_EFFECT),
            entry(Kind.RESUME, ALLOWED),
            entry(Kind.EXTEND, ALLOWED),
            entry(Kind.END, ALLOWED),
            entry(Kind.ANNUL, ALLOWED))),
    /** Handed in by the candidate. Final. */
    SUBMITTED(over()),
    /** Closed by the clock, or ended by an invigilator. Final. */
    CLOSED(over());

    /** What a state says to a kind of command. */
    public enum Rule {
        /** Goes on to be checked and done. */
        ALLOWED,
        /** Nothing to do: what the command wants is so already. Safe to repeat. */
        HAS_ITS_EFFECT,
        /**
         * Refused with {@link RefusalCode#PAUSED} or {@link RefusalCode#ON_BREAK}: the same command is right again when the
         * attempt goes on.
         */
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
                Kind.SUBMIT, HAS_ITS_EFFECT,
                Kind.CLOSE_BY_CLOCK, HAS_ITS_EFFECT,
                Kind.END, HAS_ITS_EFFECT,
                Kind.ANNUL, ALLOWED);
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
