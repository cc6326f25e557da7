package cn.anxue.exam.attempt;

/** The state machine as data: for each state, what each kind of command may do. */
public enum AttemptState {
    RUNNING,
    /** Handed in by the candidate. Final. */
    SUBMITTED,
    /** Closed by the clock. Final. */
    CLOSED;

    /** Whether the attempt is over. */
    public boolean isFinal() {
        return this != RUNNING;
    }
}
