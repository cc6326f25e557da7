package cn.anxue.sitting;

/** Where a candidate is on exam day. */
public enum SeatState {
    NOT_STARTED,
    WORKING,
    /** Started, but the player has not asked for a while. */
    OFFLINE,
    PAUSED,
    ENDED
}
