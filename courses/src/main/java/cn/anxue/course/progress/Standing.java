package cn.anxue.course.progress;

import java.math.BigDecimal;

/**
 * Where one person stands in one curriculum.
 *
 * @param next what to do next
 * @param percent 0 to 100, rounded down, 100 only when done
 * @param studyDone all lessons completed and the required hours reached
 * @param examAllowed whether the exam may be started now
 */
public record Standing(NextStep next, int percent, boolean studyDone, boolean examAllowed) {

    /** What a worker's home page offers. */
    public enum NextStep {
        STUDY,
        EXAM,
        /** Nothing to do now: marking, the pause between attempts, or attempts used up until an administrator acts. */
        WAIT,
        DONE
    }

    /** How it stands with the exam, as the examination module knows it. */
    public enum ExamState {
        /** The curriculum has no exam. */
        NONE,
        /** An attempt may be started or continued, as far as the exam's own rules go. */
        OPEN,
        /** Being marked, or the pause between attempts runs. */
        WAITING,
        /** Failed, and no attempt is left. */
        EXHAUSTED,
        PASSED
    }

    /**
     * What the curriculum asks for.
     *
     * @param hours credit hours
     * @param lessons number of lessons
     * @param studyBeforeExam whether the exam opens only after the study is done
     */
    public record Requirement(BigDecimal hours, int lessons, boolean studyBeforeExam) {}

    /** What the person has: credit hours earned in this curriculum, lessons completed, the exam. */
    public record Achievement(BigDecimal hours, int completedLessons, ExamState exam) {}

    public static Standing of(Requirement requirement, Achievement achievement) {
        throw new UnsupportedOperationException();
    }
}
