package cn.anxue.marking;

/** As what somebody marks a response. */
public enum SeatRole {
    /** Without seeing other marks. */
    BLIND,
    /** Decides between marks that differ too much. */
    ARBITER,
    /** Looks again because the candidate objected. */
    APPEAL
}
