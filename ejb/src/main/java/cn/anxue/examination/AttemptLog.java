package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.scoring.Score;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.ledger.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** Appends what was decided, each time in a transaction of its own: when a method returns, its rows are committed. */
@ApplicationScoped
public class AttemptLog {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Directory directory;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private ResultRelease release;

    @Inject
    private Event<AttemptEnded> ended;

    /** Keeps an answer or a mark: one insert. */
    @Transactional(TxType.REQUIRES_NEW)
    public void append(List<KeptEvent> rows) {
        attempts.append(rows);
    }

    /** Keeps an act of an invigilator that does not end the attempt, and how the clock stands then. */
    @Transactional(TxType.REQUIRES_NEW)
    public void appendSupervised(LiveAttempt after, List<KeptEvent> rows) {
        attempts.append(rows);
        attempts.supervised(after.id(), after.attempt());
    }

    /** Notes an invigilator's act in the audit trail. */
    @Transactional(TxType.REQUIRES_NEW)
    public void supervised(Caller caller, LiveAttempt after, String act, int minutes, String reason) {
        audit.append(
                caller.personId(),
                caller.now(),
                act,
                "attempt/" + after.id(),
                after.sitting().organisationId(),
                directory.person(after.sitting().personId()).name()
                        + (minutes > 0 ? " +" + minutes : "")
                        + (reason.isEmpty() ? "" : ": " + reason));
    }

    /** Keeps the end with its score, and tells the modules above (I3: its number is free once only). */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(LiveAttempt after, List<KeptEvent> rows) {
        attempts.append(rows);
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
        if (open.isEmpty() && release.due(sitting.examId(), endedAt)) {
            release.release(header, endedAt);
        }
    }

    /** Lets the person know; false when somebody else did already. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean release(long attemptId, Instant now) {
        AttemptHeader attempt = attempts.find(attemptId).orElseThrow();
        if (attempt.releasedAt != null) {
            return false;
        }
        release.release(attempt, now);
        return true;
    }

    /** Notes that the person has looked at the released result. */
    @Transactional(TxType.REQUIRES_NEW)
    public void seen(long attemptId, Instant now) {
        attempts.find(attemptId).filter(attempt -> attempt.seenAt == null).ifPresent(attempt -> attempt.seenAt = now);
    }
}
