package cn.anxue.examination;

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
    /** After the end: a correction of keys changed the score. */
    REGRADED
}
