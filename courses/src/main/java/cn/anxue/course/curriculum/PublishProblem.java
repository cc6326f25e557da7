package cn.anxue.course.curriculum;

/**
 * One thing that keeps a curriculum from being published.
 *
 * @param subject the course or lesson title concerned, or empty when it is the curriculum itself
 */
public record PublishProblem(Code code, String subject) {

    /** What is wrong; the sentence lives in the web bundles. */
    public enum Code {
        TITLE_MISSING,
        /** Longer than {@link PublishCheck#LONGEST_TITLE}: it would not fit a certificate. */
        TITLE_TOO_LONG,
        JOB_CATEGORY_MISSING,
        /** Neither a lesson nor an exam. */
        NOTHING_TO_DO,
        COURSE_TITLE_MISSING,
        COURSE_WITHOUT_LESSON,
        LESSON_TITLE_MISSING,
        LESSON_WITHOUT_TIME,
        /** The same lesson version twice: its time would count once only. */
        LESSON_TWICE,
        HOURS_NEGATIVE,
        /** More hours demanded than all lessons together are planned for. */
        HOURS_NOT_REACHABLE,
        /** Not within 1 to {@link PublishCheck#LONGEST_VALIDITY_MONTHS}. */
        VALIDITY_OUT_OF_RANGE
    }
}
