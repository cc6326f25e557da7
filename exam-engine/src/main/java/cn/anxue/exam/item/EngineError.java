package cn.anxue.exam.item;

/** Why the engine cannot go on with what it was given. Words for people live in the web bundles. */
public enum EngineError {
    /** A stored response is not in the codec's format. Args: reason. */
    MALFORMED_RESPONSE,
    /** A stored paper is not in the codec's format. Args: the offending part. */
    MALFORMED_PAPER,
    /** A paper's slot and the item or response given for it do not fit. Args: slot number. */
    SLOT_MISMATCH,
    /** An attempt's events are not numbered 1..n, or one is impossible in its state. Args: sequence number. */
    BROKEN_EVENTS,
    /** A key was wanted for a version that has none. Args: version id. */
    MISSING_KEY,
    /** A file was refused; the exception is an {@code exchange.FileRefusal} or {@code TextRefusal} with its own code. */
    FILE_REFUSED
}
