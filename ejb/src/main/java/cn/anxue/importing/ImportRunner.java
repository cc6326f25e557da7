package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.identity.BatchResult;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.RowResult;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
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
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works imports off in the background. What a stop of the server interrupts goes on at the next start: rows that were
 * reported are done, the others are applied, and a row applied twice changes nothing (I13).
 */
@Singleton
@Startup
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int CHUNK = 100;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportFiles files;

    @Inject
    private ImportHandlers handlers;

    private volatile boolean stopping;

    @PostConstruct
    void resume() {
        steps.unfinished().forEach(job -> executor.execute(() -> run(job)));
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Begins as soon as the job is kept. */
    public void started(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportStarted event) {
        executor.execute(() -> run(event.jobId()));
    }

    /** Forgets what nobody fetched within a day. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void tidy() {
        Instant before = now().minus(ImportService.KEPT);
        steps.forgetPasswords(before);
        files.deleteBefore(before);
    }

    private void run(long jobId) {
        try {
            Optional<ImportPlan> plan = steps.begin(jobId);
            if (plan.isPresent() && work(plan.get())) {
                steps.end(jobId, null, now());
                if (!plan.get().task().dryRun()) {
                    files.delete(files.file(jobId));
                }
            }
        } catch (Refusal refusal) {
            steps.end(jobId, refusal.code(), now());
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.log(Level.SEVERE, "import " + jobId + " failed", e);
                steps.end(jobId, "importFailed", now());
            }
        }
    }

    /** @return false when the server stops before the end */
    private boolean work(ImportPlan plan) {
        ImportHandler handler = handlers.of(plan.kind());
        XlsxTable table = files.read(files.file(plan.task().jobId()), handler);
        List<XlsxTable.Row> left = handler.ordered(table.rows()).stream()
                .filter(row -> !plan.done().contains(row.number()))
                .toList();
        ImportSession session = handler.open(plan.task());
        for (int from = 0; from < left.size(); from += CHUNK) {
            if (stopping) {
                return false;
            }
            chunk(plan, session, left.subList(from, Math.min(left.size(), from + CHUNK)));
        }
        return true;
    }

    private void chunk(ImportPlan plan, ImportSession session, List<XlsxTable.Row> rows) {
        Instant now = now();
        if (plan.task().dryRun()) {
            steps.record(plan, steps.rehearse(plan, session, rows, now), now);
            return;
        }
        try {
            steps.apply(plan, session, rows, now);
        } catch (EJBException e) {
            if (stopping) {
                throw e;
            }
            LOG.log(Level.WARNING, "a chunk met a conflict, its rows are applied one by one", e);
            rows.forEach(row -> single(plan, session, row));
        }
    }

    /** Somebody else wrote the same person or organisation in this moment: the other rows shall not suffer. */
    private void single(ImportPlan plan, ImportSession session, XlsxTable.Row row) {
        try {
            steps.apply(plan, session, List.of(row), now());
        } catch (EJBException e) {
            LOG.log(
                    Level.WARNING,
                    "row " + row.number() + " of import " + plan.task().jobId() + " failed",
                    e);
            RowResult failed = RowResult.rejected(row.number(), row.cell("name"), Problem.of("", "rowConflict"));
            steps.record(plan, new BatchResult(List.of(failed), List.of()), now());
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(CLOCK.millis());
    }
}
