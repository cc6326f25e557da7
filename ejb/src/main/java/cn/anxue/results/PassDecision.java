package cn.anxue.results;

/** What becomes of a pass that a regrade took away. */
public enum PassDecision {
    /** It stands: the mistake was not the candidate's. Certificate and completion stay. */
    KEPT,
    /** It falls: the certificate is revoked, and the person sits again. */
    WITHDRAWN
}
