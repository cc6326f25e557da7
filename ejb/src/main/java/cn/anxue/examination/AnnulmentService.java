package cn.anxue.examination;

import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.attempt.Event;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Attempts that do not count (作废): impersonation, leaked papers, a broken room. Decided by those who answer for the exam.
 * What was answered stays, and the decision can be taken back; meanwhile the attempt has no score, so that nothing counts
 * it.
 */
@Stateless
public class AnnulmentService {

    private static final int LONGEST = 400;

    @Inject
    private AfterEnd after;

    @Inject
    private AttemptEnding ending;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private ResultRelease release;

    @Inject
    private PublishedExams exams;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Annuls an attempt; one that runs ends with it, in one step. What rests on its pass falls, unless another attempt
     * passes; its person is told.
     */
    @Requires(CURRICULUM_WRITE)
    public void annul(Caller caller, long attemptId, AnnulmentInput input) {
        AttemptHeader attempt = locked(caller, attemptId);
        if (attempt.annulledAt != null) {
            throw Refusal.conflict("attemptAnnulled");
        }
        String reason = Inputs.text("reason", input.reason(), LONGEST);
        boolean used = Boolean.TRUE.equals(input.used());
        boolean passed = attempt.releasedAt != null && Boolean.TRUE.equals(attempt.passed);
        LiveAttempt live =
                after.take(attempt, new Command.Annul(command("annul", attempt), used, reason), caller.now());
        if (!attempt.state.isFinal()) {
            ending.write(live);
        }
        attempt.annulledAt = caller.now();
        attempt.annulledReason = reason;
        attempt.annulledUsed = used;
        attempt.score = null;
        attempt.passed = null;
        attempt.seenAt = null;
        if (passed) {
            release.withdraw(attempt, caller.personId(), reason, caller.now());
        }
        record(caller, "attempt.annul", attempt, reason);
    }

    /** Lets an annulled attempt count again, scored by what is decided about its questions by now. */
    @Requires(CURRICULUM_WRITE)
    public void reinstate(Caller caller, long attemptId, @Nullable String reason) {
        AttemptHeader attempt = locked(caller, attemptId);
        if (attempt.annulledAt == null) {
            throw Refusal.conflict("attemptNotAnnulled");
        }
        String why = Inputs.text("reason", reason, LONGEST);
        LiveAttempt live = after.append(
                attempt, next -> new Event.Reinstated(next, command("reinstate", attempt), why, caller.now()));
        attempt.annulledAt = null;
        attempt.annulledReason = null;
        attempt.annulledUsed = false;
        attempt.markedAt = caller.now();
        if (sheet.whole(live)) {
            release.scored(attempt, sheet.score(live.sitting(), live.attempt()), caller.now());
        }
        record(caller, "attempt.reinstate", attempt, why);
    }

    private AttemptHeader locked(Caller caller, long attemptId) {
        AttemptHeader attempt = after.locked(attemptId);
        directory.organisation(
                caller, CURRICULUM_WRITE, exams.view(attempt.examId).organisationId());
        return attempt;
    }

    private static String command(String act, AttemptHeader attempt) {
        return Attempt.ownId(act + "-" + attempt.rowVersion);
    }

    private void record(Caller caller, String act, AttemptHeader attempt, String reason) {
        audit.append(
                caller.personId(),
                caller.now(),
                act,
                "attempt/" + attempt.id(),
                attempt.organisationId,
                directory.person(attempt.personId).name() + ": " + Objects.requireNonNull(reason));
    }
}
