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
 * Closes attempts whose time is over, with what was saved. The rows with their closing times are the truth: after hours
 * without a sweep one sweep catches up, and several nodes may sweep at once, because an attempt ends once only (I3).
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ClosingSweep {

    private static final Logger LOG = Logger.getLogger(ClosingSweep.class.getName());
    private static final int BATCH = 200;

    @Inject
    private AttemptRepository repository;

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptClerk clerk;

    /** Each attempt in a transaction of its own; one that fails is logged, stays running and is tried again next time. */
    @Requires(SYSTEM)
    public int sweep(Caller caller) {
        int closed = 0;
        List<Long> due = repository.due(caller.now(), BATCH);
        while (!due.isEmpty()) {
            int before = closed;
            for (long attemptId : due) {
                closed += close(caller, attemptId) ? 1 : 0;
            }
            due = closed == before ? List.of() : repository.due(caller.now(), BATCH);
        }
        return closed;
    }

    private boolean close(Caller caller, long attemptId) {
        try {
            return clerk.closeIfOver(attempts.fresh(attemptId), caller.now())
                    .attempt()
                    .state()
                    .isFinal();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "attempt " + attemptId + " could not be closed", e);
            return false;
        }
    }
}
