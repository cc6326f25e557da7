package cn.anxue.sitting;

/** Kinds of gaps in what somebody should have studied before an exam, the worst first. */
public enum StudyGapKind {
    /** No curriculum that leads to the exam is assigned to the person. */
    NOT_ASSIGNED,
    /** Assigned, but never opened. */
    NOT_BEGUN,
    /** Lessons or hours are missing. */
    UNFINISHED
}
