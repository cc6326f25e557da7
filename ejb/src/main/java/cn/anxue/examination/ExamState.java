package cn.anxue.examination;

/** Where an exam stands. */
public enum ExamState {
    /** May be changed; nobody can sit it. */
    DRAFT,
    /** Frozen: content, rules and the question versions it draws from. */
    PUBLISHED,
    /** No new attempts; running ones go on to their end. */
    CLOSED
}
