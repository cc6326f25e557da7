package cn.anxue.examination;

import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Event;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/** Appends to attempts that are over, or end with it, one at a time; inside the caller's transaction. */
@Dependent
class AfterEnd {

    @Inject
    private AttemptRepository attempts;

    @PersistenceContext
    private EntityManager entities;

    /** The attempt, locked so that whatever else happens to it comes before or after; refuses with «not found». */
    AttemptHeader locked(long attemptId) {
        AttemptHeader found = entities.find(AttemptHeader.class, attemptId, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * Appends and answers the attempt as it is then.
     *
     * @param next makes the event of its number
     */
    LiveAttempt append(AttemptHeader attempt, IntFunction<Event> next) {
        List<KeptEvent> before = attempts.events(attempt.id());
        KeptEvent last = before.get(before.size() - 1);
        try {
            attempts.append(List.of(new KeptEvent(attempt.id(), next.apply(last.sequenceNo + 1), last.receipt)));
        } catch (SequenceTaken meanwhile) {
            throw Refusal.conflict("attemptBusy");
        }
        return LiveAttempt.replay(attempt.sitting(), attempts.events(attempt.id()));
    }

    /** Appends what the attempt decides, and answers it as it is then; refuses what the attempt does not accept. */
    LiveAttempt take(AttemptHeader attempt, Command command, Instant now) {
        LiveAttempt before = LiveAttempt.replay(attempt.sitting(), attempts.events(attempt.id()));
        if (!(before.attempt().decide(command, now) instanceof Accepted accepted)) {
            throw Refusal.conflict("attemptBusy");
        }
        List<KeptEvent> rows = before.rows(accepted);
        try {
            attempts.append(rows);
        } catch (SequenceTaken meanwhile) {
            throw Refusal.conflict("attemptBusy");
        }
        return before.after(rows);
    }
}
