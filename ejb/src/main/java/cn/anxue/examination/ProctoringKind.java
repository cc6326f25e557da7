package cn.anxue.examination;

/** What a player notices. */
public enum ProctoringKind {
    /** Another page, application or window was in front, or the screen was off. */
    LEFT_PAGE,
    COPY,
    PASTE
}
