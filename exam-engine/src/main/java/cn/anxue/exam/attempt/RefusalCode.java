package cn.anxue.exam.attempt;

/** Why a command has no effect. */
public enum RefusalCode {
    /** An earlier number is missing: send from {@code keptUpTo() + 1} on. */
    NOT_NEXT,
    /** The number is taken by another command: the attempt goes on at another device; load it again. */
    SEQUENCE_TAKEN,
    /** The command id was used for something else; ids must be unique. */
    COMMAND_ID_REUSED,
    /** Command id missing or longer than 64 characters. */
    BAD_COMMAND_ID,
    /** After deadline and grace, and not given in time and delivered within the time for that (I2). */
    LATE,
    /** Stopped by an invigilator: send it again when the attempt goes on. */
    PAUSED,
    /** The candidate takes a break: send it again when the attempt goes on. */
    ON_BREAK,
    /** The time for breaks is used up, or there is none. */
    NO_BREAK_LEFT,
    /** Another device has taken the attempt. */
    OTHER_DEVICE,
    /** A device without a name, or with one that is too long or has spaces. */
    BAD_DEVICE,
    /** Handed in or closed. */
    CLOSED,
    NO_SUCH_SLOT,
    /** The response is not in the codec's format. */
    MALFORMED_RESPONSE,
    /** Closing by the clock before deadline and grace are over. */
    NOT_DUE
}
