package cn.anxue.exam.item;

/** The kinds of question the engine can draw, deliver and mark. Stored by name, so names never change. */
public enum ItemType {
    /** Exactly one of the options is right. */
    SINGLE_CHOICE,
    /** One or more of the options are right; the candidate is not told how many. */
    MULTIPLE_CHOICE,
    /** A statement that is right or wrong; the options have the ids {@code TRUE} and {@code FALSE}. */
    TRUE_FALSE,
    /** A short text compared with accepted variants. */
    TEXT_ENTRY,
    /** A number compared within a tolerance, perhaps with a unit. */
    NUMERIC_ENTRY,
    /** Steps to be put into their order. */
    ORDERING,
    /** Anything richer, or several at once: a {@link Composite} with interactions and rules of its own. */
    COMPOSITE;

    /** Whether the candidate picks or arranges given options, as opposed to typing. */
    public boolean hasOptions() {
        return this != TEXT_ENTRY && this != NUMERIC_ENTRY && this != COMPOSITE;
    }
}
