package cn.anxue.sitting;

/** Where a candidate is on exam day. */
public enum SeatState {
    NOT_STARTED,
    /** Signed in at a device of the hall, not started. */
    SIGNED_IN,
    WORKING,
    /** Started, but the player has not asked for a while. */
    OFFLINE,
    PAUSED,
    /** Takes a break that was granted. */
    ON_BREAK,
    ENDED
}
