package cn.anxue.examination;

import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * An invigilator steps into an attempt that was sat for one of the caller's organisations. No enterprise bean, for the
 * reason of {@link AttemptService}.
 */
@ApplicationScoped
public class SupervisionService {

    @Inject
    private AttemptList list;

    @Inject
    private Supervision supervision;

    /** Stops the clock and the answers; again changes nothing. */
    @Requires(ATTEMPT_SUPERVISE)
    public AttemptClock pause(Caller caller, long attemptId, SupervisionInput input) {
        check(caller, attemptId);
        return supervision.pause(caller, attemptId, input);
    }

    /** Lets a paused attempt go on with the time that was left; again changes nothing. */
    @Requires(ATTEMPT_SUPERVISE)
    public AttemptClock resume(Caller caller, long attemptId, SupervisionInput input) {
        check(caller, attemptId);
        return supervision.resume(caller, attemptId, input);
    }

    /** Adds 1 to 600 minutes. */
    @Requires(ATTEMPT_SUPERVISE)
    public AttemptClock extend(Caller caller, long attemptId, SupervisionInput input) {
        check(caller, attemptId);
        return supervision.extend(caller, attemptId, input);
    }

    /** Ends the attempt with what is kept, and scores it; on an ended one it changes nothing. */
    @Requires(ATTEMPT_SUPERVISE)
    public AttemptClock end(Caller caller, long attemptId, SupervisionInput input) {
        check(caller, attemptId);
        return supervision.end(caller, attemptId, input);
    }

    private void check(Caller caller, long attemptId) {
        if (list.find(caller.scope(ATTEMPT_SUPERVISE), attemptId).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
