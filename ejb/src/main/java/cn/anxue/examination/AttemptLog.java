package cn.anxue.examination;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.ledger.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
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
    private ResultRelease release;

    @Inject
    private Proctoring proctoring;

    @Inject
    private AttemptEnding ending;

    /** Keeps an answer or a mark: one insert. */
    @Transactional(TxType.REQUIRES_NEW)
    public void append(List<KeptEvent> rows) {
        attempts.append(rows);
    }

    /** Keeps what does not end the attempt but stops its clock or lets it go on, and how the clock stands then. */
    @Transactional(TxType.REQUIRES_NEW)
    public void appendClock(LiveAttempt after, List<KeptEvent> rows) {
        attempts.append(rows);
        attempts.clock(after.id(), after.attempt());
    }

    /** Keeps that another device took the attempt from the one that had it, for invigilators to see. */
    @Transactional(TxType.REQUIRES_NEW)
    public void appendSwitch(LiveAttempt after, List<KeptEvent> rows) {
        attempts.append(rows);
        KeptEvent taken = rows.get(0);
        proctoring.switched(after.id(), taken.commandId, taken.happenedAt);
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
        AttemptHeader header = ending.write(after);
        Instant endedAt = after.attempt().endedAt().orElseThrow();
        if (header.score != null && release.due(header.examId, endedAt)) {
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
