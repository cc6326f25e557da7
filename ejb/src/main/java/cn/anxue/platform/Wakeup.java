package cn.anxue.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Calls something again and again on this node, one call at a time, beginning at once. Nothing may depend on it being on
 * time: what is called looks for what is due.
 */
public final class Wakeup implements AutoCloseable {

    private static final JobKey JOB = JobKey.jobKey("wakeup");

    private final Scheduler scheduler;

    private Wakeup(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** What Quartz wakes: it only passes the time on. */
    @DisallowConcurrentExecution
    private static final class Call implements Job {

        private final Consumer<Instant> act;

        private Call(Consumer<Instant> act) {
            this.act = act;
        }

        @Override
        public void execute(JobExecutionContext context) {
            act.accept(context.getFireTime().toInstant());
        }
    }

    /**
     * Starts it.
     *
     * @param name of the thread, in logs
     * @param act gets the time of the call
     */
    public static Wakeup every(String name, Duration period, Consumer<Instant> act) {
        try {
            Scheduler made = new StdSchedulerFactory(settings(name)).getScheduler();
            made.setJobFactory((fired, which) -> new Call(act));
            made.scheduleJob(
                    JobBuilder.newJob(Call.class).withIdentity(JOB).build(),
                    TriggerBuilder.newTrigger()
                            .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                    .withIntervalInMilliseconds(period.toMillis())
                                    .repeatForever())
                            .build());
            made.start();
            return new Wakeup(made);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls now, beside the usual turns; fails when the scheduler has stopped. */
    public void now() throws SchedulerException {
        scheduler.triggerJob(JOB);
    }

    /** Waits for the call that runs, and calls no more. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings(String name) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }
}
