package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.scoring.Score;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Writes how an attempt ended, and tells the modules above; inside the caller's transaction, whose event says that it ends. */
@Dependent
class AttemptEnding {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private Event<AttemptEnded> ended;

    /** The row of the attempt, with its score unless people have to mark it. */
    AttemptHeader write(LiveAttempt after) {
        Sitting sitting = after.sitting();
        Attempt attempt = after.attempt();
        Score score = sheet.score(sitting, attempt);
        Instant endedAt = attempt.endedAt().orElseThrow();
        List<OpenResponse> open = sheet.open(sitting, attempt);
        AttemptHeader header = attempts.end(after.id(), attempt.state(), endedAt, score, open.isEmpty());
        ended.fire(new AttemptEnded(
                after.id(),
                sitting.examId(),
                sitting.personId(),
                sitting.admissionId(),
                sitting.organisationId(),
                score.points(),
                score.maximum(),
                score.passed(),
                endedAt,
                open));
        return header;
    }
}
