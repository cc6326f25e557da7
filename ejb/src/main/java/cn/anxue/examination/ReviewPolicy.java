package cn.anxue.examination;

/** What a person sees of an ended attempt besides score, maximum and passed or not. Each shows more than the one before. */
public enum ReviewPolicy {
    /** Nothing more. */
    NONE,
    /** The points of every question by its number. */
    SCORE,
    /** Also the questions without full marks, with the own and the right answer and the explanation. */
    WRONG_ONLY,
    /** Also all other questions. */
    FULL;

    /** Whether this policy shows at least what the other does. */
    boolean covers(ReviewPolicy other) {
        return compareTo(other) >= 0;
    }
}
