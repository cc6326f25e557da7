package cn.anxue.course.progress;

/** Why a beat earned nothing. */
public enum NoCredit {
    /** The page was not in front; counting pauses until the next visible beat. */
    HIDDEN,
    /** Nobody did anything; counting pauses until the next active beat. */
    IDLE,
    /** The person turned to another lesson; counting starts anew there. */
    OTHER_LESSON,
    /** More silence than {@link StudyRules#longestGap()}; counting starts anew. */
    GAP,
    /** The day's most is reached. */
    DAILY_CAP,
    /** Nothing to count from yet. */
    FIRST_BEAT,
    /** Less than a whole second since the last counted moment, or a repeated beat; the time counts with the next one. */
    TOO_SOON
}
