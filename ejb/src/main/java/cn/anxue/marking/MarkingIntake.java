package cn.anxue.marking;

import cn.anxue.examination.AttemptEnded;
import cn.anxue.examination.Exams;
import cn.anxue.examination.OpenResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;

/** Puts the responses of an ended attempt that only people can judge into the queue, in its transaction. */
@Dependent
public class MarkingIntake {

    @Inject
    private MarkingRepository marking;

    @Inject
    private Exams exams;

    void ended(@Observes AttemptEnded attempt) {
        if (attempt.open().isEmpty()) {
            return;
        }
        int markers =
                Objects.requireNonNull(exams.view(attempt.examId()).marking().markers());
        for (OpenResponse open : attempt.open()) {
            MarkingTask task = new MarkingTask();
            task.examId = attempt.examId();
            task.versionId = open.versionId();
            task.attemptId = attempt.attemptId();
            task.slot = open.slot();
            task.personId = attempt.personId();
            task.marks = open.marks();
            task.state = TaskState.OPEN;
            task.seatsWanted = markers;
            task.createdAt = attempt.endedAt();
            marking.add(task);
        }
    }
}
