package cn.anxue.results;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works regrades off in the background. What a stop of the server interrupts goes on at the next start behind the last
 * kept chunk.
 */
@Singleton
@Startup
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RegradeRunner {

    private static final Logger LOG = Logger.getLogger(RegradeRunner.class.getName());
    private static final Clock CLOCK = Clock.systemUTC();
    /** A person who opens a result in the moment a chunk writes it makes the chunk fail; it is then done again. */
    private static final int TRIES = 5;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private RegradeSteps steps;

    private volatile boolean stopping;

    @PostConstruct
    void resume() {
        steps.running().forEach(regrade -> executor.execute(() -> run(regrade)));
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Begins as soon as the decision is kept. */
    public void started(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegradeStarted event) {
        executor.execute(() -> run(event.regradeId()));
    }

    private void run(long regrade) {
        int failures = 0;
        boolean more = true;
        while (more && !stopping) {
            try {
                more = steps.chunk(regrade, now());
                failures = 0;
            } catch (EJBException e) {
                failures++;
                if (stopping || failures < TRIES) {
                    LOG.log(Level.WARNING, "a chunk of regrade " + regrade + " is tried again", e);
                } else {
                    LOG.log(Level.SEVERE, "regrade " + regrade + " failed", e);
                    steps.fail(regrade, now());
                    more = false;
                }
            }
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(CLOCK.millis());
    }
}
