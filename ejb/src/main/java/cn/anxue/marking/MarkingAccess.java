package cn.anxue.marking;

import static cn.anxue.identity.Permission.ATTEMPT_MARK;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Who may mark what. */
@Dependent
class MarkingAccess {

    @Inject
    private Exams exams;

    @Inject
    private Directory directory;

    /** The exam; refuses with «not found» where the caller does not mark. */
    ExamView exam(Caller caller, long examId) {
        ExamView found = exams.view(examId);
        directory.organisation(caller, ATTEMPT_MARK, found.organisationId());
        return found;
    }

    /** What the caller may mark: only those who answer for the exam decide between marks. */
    Set<TaskState> states(Caller caller, ExamView exam) {
        boolean answers = caller.may(
                CURRICULUM_WRITE, directory.organisation(exam.organisationId()).treePath());
        return answers
                ? EnumSet.of(TaskState.OPEN, TaskState.DISPUTED, TaskState.APPEALED)
                : EnumSet.of(TaskState.OPEN, TaskState.APPEALED);
    }

    /** How many people mark each response. */
    static int markers(ExamView exam) {
        return Math.max(1, Objects.requireNonNull(exam.marking().markers()));
    }
}
