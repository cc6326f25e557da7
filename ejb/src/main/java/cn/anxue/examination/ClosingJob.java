package cn.anxue.examination;

import cn.anxue.identity.Caller;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz wakes: it only passes the time on. */
@DisallowConcurrentExecution
class ClosingJob implements Job {

    private final ClosingSweep sweep;
    private final ReleaseSweep releases;

    ClosingJob(ClosingSweep sweep, ReleaseSweep releases) {
        this.sweep = sweep;
        this.releases = releases;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Caller system = Caller.system(context.getFireTime().toInstant());
        sweep.sweep(system);
        releases.sweep(system);
    }
}
