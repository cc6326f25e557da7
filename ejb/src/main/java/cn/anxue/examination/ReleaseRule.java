package cn.anxue.examination;

/** When people learn how they did. Until then no page, answer of the API or certificate says it. */
public enum ReleaseRule {
    /** With the end of the attempt. */
    AT_ONCE,
    /** At a time, when everybody has sat: earlier results would help those who come later. */
    AFTER_WINDOW,
    /** When somebody with the right releases them. */
    BY_HAND
}
