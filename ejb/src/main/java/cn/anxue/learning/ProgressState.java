package cn.anxue.learning;

/** How far a person is with an assignment. */
public enum ProgressState {
    NOT_STARTED,
    STUDYING,
    /** Everything is studied, the exam is not passed yet. */
    STUDIED,
    COMPLETED
}
