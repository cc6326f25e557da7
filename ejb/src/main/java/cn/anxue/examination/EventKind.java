package cn.anxue.examination;

import cn.anxue.exam.attempt.Command;

/** What an event of an attempt is. */
public enum EventKind {
    /** A response was given, changed or cleared. */
    RESPONDED,
    /** A question was marked for review. */
    FLAGGED,
    /** The mark was taken off. */
    UNFLAGGED,
    /** Handed in by the person. */
    SUBMITTED,
    /** Closed by the clock. */
    CLOSED,
    /** Another device has the attempt from then on. */
    DEVICE,
    /** The candidate took a break. */
    BREAK,
    /** Back from the break. */
    RETURNED,
    /** After the end: a correction of keys changed the score. */
    REGRADED,
    /** After the end: a person gave points for a response. */
    MARKED,
    /** After the end: it does not count. */
    ANNULLED,
    /** After the end: an annulled attempt counts again. */
    REINSTATED,
    /** An invigilator stopped clock and answers. */
    PAUSED,
    /** It went on with the time that was left. */
    RESUMED,
    /** An invigilator added time. */
    EXTENDED,
    /** Ended by an invigilator. */
    ENDED;

    static EventKind of(Command.Kind act) {
        return switch (act) {
            case PAUSE -> PAUSED;
            case RESUME -> RESUMED;
            case EXTEND -> EXTENDED;
            case END -> ENDED;
            default -> throw new IllegalArgumentException(act + " is no act of an invigilator");
        };
    }

    /** Whether it belongs behind the end. */
    boolean afterEnd() {
        return this == REGRADED || this == MARKED || this == ANNULLED || this == REINSTATED;
    }

    /** Whether an invigilator did it. */
    boolean supervised() {
        return this == PAUSED || this == RESUMED || this == EXTENDED || this == ENDED;
    }

    /** Whether it says how the clock goes on. */
    boolean clock() {
        return supervised() || this == BREAK || this == RETURNED;
    }

    /** The act of an invigilator. */
    Command.Kind act() {
        return switch (this) {
            case PAUSED -> Command.Kind.PAUSE;
            case RESUMED -> Command.Kind.RESUME;
            case EXTENDED -> Command.Kind.EXTEND;
            case ENDED -> Command.Kind.END;
            default -> throw new IllegalStateException(this + " is no act of an invigilator");
        };
    }
}
