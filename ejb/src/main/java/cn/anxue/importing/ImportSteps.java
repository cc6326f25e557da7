package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.identity.BatchResult;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Credential;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.platform.RowResult;
import cn.anxue.platform.Secrets;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The transactions of a running import. A chunk's rows, their report and the progress are kept together or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {

    @Resource
    private SessionContext context;

    @Inject
    private ImportRepository imports;

    @Inject
    private Directory directory;

    @Inject
    private Secrets secrets;

    /** Jobs that a stop of the server interrupted. */
    public List<Long> unfinished() {
        return imports.unfinished();
    }

    /** Marks the job as running; empty when it has ended. A dry run starts over, since it remembers nothing. */
    public Optional<ImportPlan> begin(long jobId) {
        ImportJob job = imports.find(jobId).orElseThrow();
        if (job.phase == ImportPhase.DONE || job.phase == ImportPhase.FAILED) {
            return Optional.empty();
        }
        job.phase = ImportPhase.RUNNING;
        Set<Integer> done = Set.of();
        if (job.dryRun) {
            imports.deleteRows(jobId);
            job.rowsDone = 0;
        } else {
            done = imports.doneRows(jobId);
        }
        OrganisationView place = directory.organisation(job.organisationId);
        return Optional.of(new ImportPlan(new ImportTask(jobId, place, job.dryRun), job.kind, job.startedBy, done));
    }

    /** Applies a chunk and records it. */
    public void apply(ImportPlan plan, ImportSession session, List<XlsxTable.Row> rows, Instant now) {
        record(plan, session.apply(caller(plan, now), rows), now);
    }

    /** What applying the chunk would give; nothing is kept. */
    public BatchResult rehearse(ImportPlan plan, ImportSession session, List<XlsxTable.Row> rows, Instant now) {
        context.setRollbackOnly();
        return session.apply(caller(plan, now), rows);
    }

    /** Keeps the report of a chunk, and the passwords that were drawn in it. */
    public void record(ImportPlan plan, BatchResult result, Instant now) {
        long jobId = plan.task().jobId();
        ImportJob job = imports.find(jobId).orElseThrow();
        for (RowResult row : result.rows()) {
            imports.add(ReasonText.row(jobId, row));
        }
        if (!job.dryRun) {
            result.credentials().forEach(one -> keep(jobId, one, now));
        }
        job.rowsDone += result.rows().size();
    }

    private void keep(long jobId, Credential credential, Instant now) {
        ImportCredential kept = new ImportCredential();
        kept.jobId = jobId;
        kept.name = credential.name();
        kept.username = credential.username();
        kept.passwordSealed = secrets.seal(credential.password());
        kept.createdAt = now;
        imports.add(kept);
    }

    /** Ends the job; a failure code says why it could not go on. */
    public void end(long jobId, @Nullable String failureCode, Instant now) {
        ImportJob job = imports.find(jobId).orElseThrow();
        job.phase = failureCode == null ? ImportPhase.DONE : ImportPhase.FAILED;
        job.failureCode = failureCode;
        job.finishedAt = now;
    }

    /** Forgets one-time passwords that nobody fetched in time. */
    public void forgetPasswords(Instant before) {
        imports.deleteCredentialsBefore(before);
    }

    /** Who started the import, with the roles of this moment; refuses when the right has gone meanwhile. */
    private Caller caller(ImportPlan plan, Instant now) {
        Caller caller = directory.standIn(plan.startedBy(), now);
        caller.check(plan.kind().permission(), plan.task().organisation().treePath());
        return caller;
    }
}
