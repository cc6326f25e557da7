package cn.anxue.examination;

/** What is noticed while an attempt runs. */
public enum ProctoringKind {
    /** Another page, application or window was in front, or the screen was off. */
    LEFT_PAGE,
    COPY,
    PASTE,
    /** Another device took the attempt; noticed by the server, not by the player. */
    DEVICE
}
