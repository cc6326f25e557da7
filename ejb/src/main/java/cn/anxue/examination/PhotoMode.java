package cn.anxue.examination;

/** Whether candidates are photographed. */
public enum PhotoMode {
    OFF,
    /** Once, when the attempt starts. */
    START,
    /** When the attempt starts, and some times in between that nobody can foresee. */
    START_AND_RANDOM
}
