package cn.anxue.importing;

/** How far an import is. */
public enum ImportPhase {
    WAITING,
    RUNNING,
    DONE,
    /** It ended early; the rows done so far stay. */
    FAILED
}
