package cn.anxue.sitting;

/**
 * What somebody on a roster has left to do before the exam. It only warns: whether they may start is decided at the
 * start.
 *
 * @param keepsOut whether the start would be refused as things are
 * @param lessonsCompleted of {@code lessonsTotal}; both 0 where nothing is assigned
 */
public record StudyGap(StudyGapKind kind, boolean keepsOut, int lessonsCompleted, int lessonsTotal) {

    /** Of whom no curriculum leads to the exam. */
    public static StudyGap notAssigned() {
        return new StudyGap(StudyGapKind.NOT_ASSIGNED, true, 0, 0);
    }
}
