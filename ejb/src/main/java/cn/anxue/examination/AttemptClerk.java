package cn.anxue.examination;

import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.attempt.Decision;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Decision.Refused;
import cn.anxue.exam.attempt.RefusalCode;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Takes commands: decides, appends, and decides again when somebody else was faster. Must run outside a transaction,
 * since what it keeps in memory has to be committed.
 */
@Dependent
class AttemptClerk {

    /** Each lost race means that another command was kept, so this many in a row do not happen. */
    private static final int ROUNDS = 5;

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptLog log;

    /** The attempt after the command; refuses as the attempt decides. */
    LiveAttempt take(long attemptId, Command command, Instant now) {
        LiveAttempt known = attempts.known(attemptId);
        if (known.attempt().decide(command, now) instanceof Accepted accepted) {
            try {
                return append(known, accepted);
            } catch (SequenceTaken behind) {
                return takeFresh(attemptId, command, now);
            }
        }
        // What memory refuses may be right by now: another node may have taken what came before.
        return takeFresh(attemptId, command, now);
    }

    private LiveAttempt takeFresh(long attemptId, Command command, Instant now) {
        for (int round = 0; round < ROUNDS; round++) {
            LiveAttempt fresh = attempts.fresh(attemptId);
            Decision decision = fresh.attempt().decide(command, now);
            if (decision instanceof Refused refused) {
                throw refusal(refused.code(), fresh, command, now);
            }
            if (decision instanceof AlreadyKept) {
                return fresh;
            }
            try {
                return append(fresh, (Accepted) decision);
            } catch (SequenceTaken faster) {
                // the next round reads what the faster one kept
            }
        }
        throw Refusal.conflict("attemptBusy");
    }

    /** Closes the attempt when its time is over; the attempt as it is then. */
    LiveAttempt closeIfOver(LiveAttempt attempt, Instant now) {
        if (!isOver(attempt, now)) {
            return attempt;
        }
        // Another node may have extended or paused it meanwhile.
        LiveAttempt fresh = attempts.fresh(attempt.id());
        return isOver(fresh, now) ? take(attempt.id(), new Command.CloseByClock(), now) : fresh;
    }

    private static boolean isOver(LiveAttempt attempt, Instant now) {
        return !attempt.attempt().state().isFinal() && attempt.attempt().isOver(now);
    }

    private LiveAttempt append(LiveAttempt before, Accepted decision) {
        List<KeptEvent> rows = before.rows(decision);
        LiveAttempt after = before.after(rows);
        if (after.attempt().state().isFinal()) {
            log.end(after, rows);
        } else if (rows.stream().anyMatch(row -> row.kind.clock())) {
            log.appendClock(after, rows);
        } else if (rows.get(0).kind == EventKind.DEVICE
                && before.attempt().device().isPresent()) {
            log.appendSwitch(after, rows);
        } else {
            log.append(rows);
        }
        attempts.keep(after);
        return after;
    }

    private Refusal refusal(RefusalCode code, LiveAttempt attempt, Command command, Instant now) {
        int keptUpTo = attempt.attempt().keptUpTo();
        return switch (code) {
            case NOT_NEXT -> Refusal.conflict("notNext", keptUpTo);
            case SEQUENCE_TAKEN -> Refusal.conflict("sequenceTaken", keptUpTo);
            case COMMAND_ID_REUSED -> Refusal.conflict("commandIdReused", keptUpTo);
            case BAD_COMMAND_ID -> Refusal.invalid("commandId", "commandId");
            case NO_SUCH_SLOT ->
                Refusal.invalid("slot", "noSuchSlot", attempt.sitting().terms().slots());
            case MALFORMED_RESPONSE -> Refusal.invalid("response", "malformedResponse");
            case PAUSED -> Refusal.conflict("attemptPaused", keptUpTo);
            case ON_BREAK -> Refusal.conflict("attemptOnBreak", keptUpTo);
            case NO_BREAK_LEFT -> Refusal.conflict("noBreakLeft");
            case OTHER_DEVICE -> Refusal.conflict("otherDevice", keptUpTo);
            case BAD_DEVICE -> Refusal.invalid("device", "deviceName");
            case CLOSED -> Refusal.conflict("attemptOver", keptUpTo);
            case LATE -> {
                closeIfOver(attempt, now);
                yield Refusal.conflict("attemptLate", keptUpTo);
            }
            case NOT_DUE -> throw new IllegalStateException(command + " before the deadline");
        };
    }
}
