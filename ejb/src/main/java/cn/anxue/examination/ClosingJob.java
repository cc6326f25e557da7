package cn.anxue.examination;

import cn.anxue.identity.Caller;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz wakes: it only passes the time on. */
@DisallowConcurrentExecution
class ClosingJob implements Job {

    private final ClosingSweep sweep;

    ClosingJob(ClosingSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sweep.sweep(Caller.system(context.getFireTime().toInstant()));
    }
}
