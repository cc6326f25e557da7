package cn.anxue.examination;

import static cn.anxue.identity.Permission.SIT_EXAM;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.Command;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Inputs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidate sits an attempt, and breaks. No enterprise bean, for the reason of {@link AttemptService}.
 */
@ApplicationScoped
public class AttemptPresenceService {

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptClerk clerk;

    /**
     * Sits the attempt at this device from now on; others answer no more. Every change of device is kept and shown to
     * invigilators.
     *
     * @param over whether to take it from the device that has it; without, that is refused with {@code otherDevice}
     */
    @Requires(SIT_EXAM)
    public AttemptClock takeDevice(Caller caller, long attemptId, CandidateDevice device, boolean over) {
        LiveAttempt live = attempts.fresh(attemptId).of(caller);
        String id = Inputs.text("device", device.id(), 64);
        String command = Attempt.ownId("device-" + (live.attempt().keptUpTo() + 1));
        LiveAttempt after =
                clerk.take(attemptId, new Command.TakeDevice(command, id, device.label(), over), caller.now());
        return AttemptClock.of(after, caller.now(), id);
    }

    /** Stops the clock as far as there is time for breaks; again changes nothing. */
    @Requires(SIT_EXAM)
    public AttemptClock takeBreak(Caller caller, long attemptId, @Nullable String commandId, @Nullable String device) {
        attempts.known(attemptId).of(caller);
        String id = Objects.requireNonNullElse(commandId, "");
        LiveAttempt after = clerk.take(attemptId, new Command.TakeBreak(id, device), caller.now());
        return AttemptClock.of(after, caller.now(), device);
    }

    /** Goes on after a break; again changes nothing. */
    @Requires(SIT_EXAM)
    public AttemptClock endBreak(Caller caller, long attemptId, @Nullable String commandId, @Nullable String device) {
        attempts.known(attemptId).of(caller);
        String id = Objects.requireNonNullElse(commandId, "");
        LiveAttempt after = clerk.take(attemptId, new Command.Return(id, device), caller.now());
        return AttemptClock.of(after, caller.now(), device);
    }
}
