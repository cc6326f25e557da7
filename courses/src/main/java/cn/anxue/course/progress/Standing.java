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

    /** Of the way to a certificate, this much is the exam if there is one; the rest is study. */
    private static final int EXAM_PERCENT = 10;

    /** Applies what is demanded to what is there. */
    public static Standing of(Requirement requirement, Achievement achievement) {
        boolean studyDone = achievement.completedLessons >= requirement.lessons
                && achievement.hours.compareTo(requirement.hours) >= 0;
        boolean examDone = achievement.exam == ExamState.NONE || achievement.exam == ExamState.PASSED;
        boolean examAllowed = achievement.exam == ExamState.OPEN && (studyDone || !requirement.studyBeforeExam);
        NextStep next = next(studyDone, examDone, examAllowed);
        return new Standing(next, percent(requirement, achievement, studyDone, examDone), studyDone, examAllowed);
    }

    private static NextStep next(boolean studyDone, boolean examDone, boolean examAllowed) {
        if (!studyDone) {
            return NextStep.STUDY;
        }
        if (examDone) {
            return NextStep.DONE;
        }
        return examAllowed ? NextStep.EXAM : NextStep.WAIT;
    }

    private static int percent(Requirement requirement, Achievement achievement, boolean studyDone, boolean examDone) {
        if (studyDone && examDone) {
            return 100;
        }
        int examShare = achievement.exam == ExamState.NONE ? 0 : EXAM_PERCENT;
        double study = studyDone ? 1 : share(requirement, achievement);
        double percent = (100 - examShare) * study + (examDone ? examShare : 0);
        return Math.min(99, (int) percent);
    }

    /** Lessons and hours weigh the same; what is not demanded does not weigh. */
    private static double share(Requirement requirement, Achievement achievement) {
        double lessons = requirement.lessons == 0 ? 1 : (double) achievement.completedLessons / requirement.lessons;
        boolean noHours = requirement.hours.signum() == 0;
        double hours = noHours ? 1 : achievement.hours.doubleValue() / requirement.hours.doubleValue();
        double both = Math.min(1, lessons) + Math.min(1, hours);
        return noHours || requirement.lessons == 0 ? both - 1 : both / 2;
    }
}
