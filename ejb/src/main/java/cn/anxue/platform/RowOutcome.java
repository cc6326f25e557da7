package cn.anxue.platform;

/** What came of one row of an import; every row has exactly one (I13). */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
