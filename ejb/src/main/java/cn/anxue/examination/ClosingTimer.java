package cn.anxue.examination;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Wakeup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;

/**
 * Wakes the sweeps that close attempts and release results every ten seconds, on every node. It waits for the
 * demonstration, whose exams are sat in the past: a sweep in between would close them half-answered.
 */
@Singleton
@Startup
@DependsOn("DemoInstallation")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClosingTimer {

    private static final Logger LOG = Logger.getLogger(ClosingTimer.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(10);

    @Inject
    private ClosingSweep sweep;

    @Inject
    private ReleaseSweep releases;

    private @Nullable Wakeup wakeup;

    @PostConstruct
    void start() {
        wakeup = Wakeup.every("anxue-closing", PERIOD, this::sweep);
    }

    private void sweep(Instant now) {
        Caller system = Caller.system(now);
        sweep.sweep(system);
        releases.sweep(system);
    }

    /** People wait for results that were released by hand: no need to wait for the next turn. */
    public void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResultsDue results) {
        try {
            if (wakeup != null) {
                wakeup.now();
            }
        } catch (SchedulerException e) {
            LOG.log(Level.WARNING, "results of exam " + results.examId() + " are released a little later", e);
        }
    }

    @PreDestroy
    void stop() {
        if (wakeup != null) {
            wakeup.close();
        }
    }
}
