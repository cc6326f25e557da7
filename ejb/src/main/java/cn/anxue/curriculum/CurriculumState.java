package cn.anxue.curriculum;

/** Where a curriculum stands. */
public enum CurriculumState {
    /** Never published: nobody can be assigned to it. */
    DRAFT,
    /** At least one version is out; the draft may have moved on. */
    PUBLISHED,
    /** Not assigned any more; assignments that exist go on. */
    CLOSED
}
