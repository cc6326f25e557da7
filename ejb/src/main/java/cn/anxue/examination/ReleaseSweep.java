package cn.anxue.examination;

import static cn.anxue.identity.Permission.SYSTEM;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Releases results whose time has come: each attempt in a transaction of its own, with what the modules above make of it.
 * The rows without a release time are the truth, so that an interrupted sweep goes on with the next.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ReleaseSweep {

    private static final Logger LOG = Logger.getLogger(ReleaseSweep.class.getName());
    private static final int BATCH = 500;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private AttemptLog log;

    /** One that fails is logged, stays unreleased and is tried again next time. */
    @Requires(SYSTEM)
    public int sweep(Caller caller) {
        int released = 0;
        for (long examId : attempts.examsToRelease(caller.now())) {
            released += sweep(caller, examId);
        }
        return released;
    }

    private int sweep(Caller caller, long examId) {
        int released = 0;
        long after = 0;
        List<Long> next = attempts.unreleased(examId, after, BATCH);
        while (!next.isEmpty()) {
            for (long attemptId : next) {
                released += release(caller, attemptId) ? 1 : 0;
                after = attemptId;
            }
            next = attempts.unreleased(examId, after, BATCH);
        }
        return released;
    }

    private boolean release(Caller caller, long attemptId) {
        try {
            return log.release(attemptId, caller.now());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the result of attempt " + attemptId + " could not be released", e);
            return false;
        }
    }
}
