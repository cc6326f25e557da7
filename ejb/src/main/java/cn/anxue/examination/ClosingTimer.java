package cn.anxue.examination;

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
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Wakes the sweeps that close attempts and release results every ten seconds, on every node. Nothing depends on it being on time. It waits for the
 * demonstration, whose exams are sat in the past: a sweep in between would close them half-answered.
 */
@Singleton
@Startup
@DependsOn("DemoInstallation")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClosingTimer {

    private static final Logger LOG = Logger.getLogger(ClosingTimer.class.getName());
    private static final int SECONDS = 10;

    @Inject
    private ClosingSweep sweep;

    @Inject
    private ReleaseSweep releases;

    private @Nullable Scheduler scheduler;

    @PostConstruct
    void start() {
        try {
            Scheduler made = new StdSchedulerFactory(settings()).getScheduler();
            made.setJobFactory((fired, which) -> new ClosingJob(sweep, releases));
            made.scheduleJob(
                    JobBuilder.newJob(ClosingJob.class).withIdentity("closing").build(),
                    TriggerBuilder.newTrigger()
                            .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS))
                            .build());
            made.start();
            scheduler = made;
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** People wait for results that were released by hand: no need to wait for the next turn. */
    public void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResultsDue results) {
        try {
            if (scheduler != null) {
                scheduler.triggerJob(JobKey.jobKey("closing"));
            }
        } catch (SchedulerException e) {
            LOG.log(Level.WARNING, "results of exam " + results.examId() + " are released a little later", e);
        }
    }

    @PreDestroy
    void stop() {
        try {
            if (scheduler != null) {
                scheduler.shutdown(true);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "anxue-closing");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }
}
