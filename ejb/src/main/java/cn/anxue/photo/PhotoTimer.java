package cn.anxue.photo;

import cn.anxue.identity.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Wakes the sweep that deletes photos, every hour and at the start, on every node. Nothing depends on it being on time. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PhotoTimer {

    @Inject
    private PhotoSweep sweep;

    private @Nullable Scheduler scheduler;

    /** What Quartz wakes: it only passes the time on. */
    @DisallowConcurrentExecution
    static class PhotoJob implements Job {

        private final PhotoSweep sweep;

        PhotoJob(PhotoSweep sweep) {
            this.sweep = sweep;
        }

        @Override
        public void execute(JobExecutionContext context) {
            sweep.sweep(Caller.system(context.getFireTime().toInstant()));
        }
    }

    @PostConstruct
    void start() {
        try {
            Scheduler made = new StdSchedulerFactory(settings()).getScheduler();
            made.setJobFactory((fired, which) -> new PhotoJob(sweep));
            made.scheduleJob(
                    JobBuilder.newJob(PhotoJob.class).withIdentity("photos").build(),
                    TriggerBuilder.newTrigger()
                            .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
                            .build());
            made.start();
            scheduler = made;
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
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
        settings.setProperty("org.quartz.scheduler.instanceName", "anxue-photos");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }
}
