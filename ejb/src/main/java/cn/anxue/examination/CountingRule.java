package cn.anxue.examination;

/** Which of a person's attempts counts, when there are several for one admission. */
public enum CountingRule {
    /** The highest part of the marks; of equal ones the first. */
    BEST,
    LAST,
    FIRST
}
