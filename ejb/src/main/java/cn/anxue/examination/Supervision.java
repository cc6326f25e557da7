package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.attempt.Command.Kind;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Acts of invigilators on running attempts, for services that have checked that the caller may. Every act is an event of
 * the attempt and an entry of the audit trail. No enterprise bean, for the reason of {@link AttemptService}.
 */
@ApplicationScoped
public class Supervision {

    private static final int MOST_MINUTES = 600;
    private static final int LONGEST_REASON = 200;

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptClerk clerk;

    @Inject
    private AttemptLog log;

    /** Stops the clock and the answers; again changes nothing. */
    public AttemptClock pause(Caller caller, long attemptId, SupervisionInput input) {
        return note(caller, attemptId, "attempt.pause", Kind.PAUSE, 0, reason(input, true), input);
    }

    /** Lets a paused attempt go on with the time that was left; again changes nothing. */
    public AttemptClock resume(Caller caller, long attemptId, SupervisionInput input) {
        return note(caller, attemptId, "attempt.resume", Kind.RESUME, 0, reason(input, false), input);
    }

    /** Adds 1 to 600 minutes. */
    public AttemptClock extend(Caller caller, long attemptId, SupervisionInput input) {
        int minutes = Inputs.present("minutes", input.minutes());
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw Refusal.invalid("minutes", "outOfRange", 1, MOST_MINUTES);
        }
        return note(caller, attemptId, "attempt.extend", Kind.EXTEND, minutes, reason(input, true), input);
    }

    /** Ends the attempt with what is kept, and scores it; on an ended one it changes nothing. */
    public AttemptClock end(Caller caller, long attemptId, SupervisionInput input) {
        return note(caller, attemptId, "attempt.end", Kind.END, 0, reason(input, true), input);
    }

    private static String reason(SupervisionInput input, boolean needed) {
        return needed
                ? Inputs.text("reason", input.reason(), LONGEST_REASON)
                : Objects.requireNonNullElse(Inputs.optionalText("reason", input.reason(), LONGEST_REASON), "");
    }

    private AttemptClock note(
            Caller caller,
            long attemptId,
            String audited,
            Kind act,
            int minutes,
            String reason,
            SupervisionInput input) {
        LiveAttempt before = attempts.fresh(attemptId);
        String command = commandId(input.commandId(), act, before);
        LiveAttempt after = clerk.take(attemptId, new Command.Supervise(command, act, minutes, reason), caller.now());
        if (after.attempt().keptUpTo() > before.attempt().keptUpTo()) {
            log.supervised(caller, after, audited, minutes, reason);
        }
        return AttemptClock.of(after, caller.now(), null);
    }

    /** A page's button has no id of its own: pressed twice, the second press finds the attempt changed already. */
    private static String commandId(@Nullable String given, Kind act, LiveAttempt before) {
        return Attempt.ownId(
                given == null || given.isBlank()
                        ? act.name() + "-" + (before.attempt().keptUpTo() + 1)
                        : given);
    }
}
