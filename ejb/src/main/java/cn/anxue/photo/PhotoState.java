package cn.anxue.photo;

/** Photos of an attempt in one word, for a board. */
public enum PhotoState {
    /** All that were due so far came. */
    TAKEN,
    /** Agreed, and at least one came without a picture. */
    INCOMPLETE,
    /** Agreed, and nothing came yet. */
    WAITING,
    DECLINED,
    NO_CAMERA,
    /** Said nothing. */
    NO_ANSWER
}
