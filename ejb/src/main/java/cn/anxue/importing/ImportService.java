package cn.anxue.importing;

import static cn.anxue.identity.Permission.ORGANISATION_WRITE;
import static cn.anxue.identity.Permission.PERSON_WRITE;

import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Credential;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Starts imports and tells how far they are; the work itself is done by {@link ImportRunner}. */
@Stateless
public class ImportService {

    /** How long a dry run's file and one-time passwords are kept. */
    static final Duration KEPT = Duration.ofHours(24);

    @Inject
    private ImportRepository imports;

    @Inject
    private ImportFiles files;

    @Inject
    private ImportHandlers handlers;

    @Inject
    private Directory directory;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ImportStarted> started;

    /** The kind's template in the caller's language. */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public List<XlsxWriter.Sheet> template(Caller caller, ImportKind kind) {
        return handlers.of(kind).template(caller.locale());
    }

    /**
     * Takes a spreadsheet and starts its import into the organisation's subtree. Refuses a file that is no spreadsheet of
     * this kind; then nothing is kept of it.
     *
     * @param dryRun checks everything and writes nothing but the report
     * @return the job's id
     */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public long start(
            Caller caller, ImportKind kind, long organisationId, String fileName, InputStream upload, boolean dryRun) {
        directory.organisation(caller, kind.permission(), organisationId);
        Path received = files.receive(upload);
        try {
            int rows = files.read(received, handlers.of(kind)).rows().size();
            ImportJob job = begin(caller, kind, organisationId, plain(fileName), rows, dryRun);
            files.assign(received, job.id());
            return job.id();
        } catch (RuntimeException e) {
            files.delete(received);
            throw e;
        }
    }

    /**
     * Imports the file of a finished dry run for real.
     *
     * @return the new job's id
     */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public long apply(Caller caller, long dryRunId) {
        ImportJob tried = visible(caller, dryRunId);
        if (!applicable(tried)) {
            throw Refusal.conflict("importNotApplicable");
        }
        ImportJob job = begin(caller, tried.kind, tried.organisationId, tried.fileName, tried.rowsTotal, false);
        files.copy(dryRunId, job.id());
        return job.id();
    }

    private ImportJob begin(
            Caller caller, ImportKind kind, long organisationId, String fileName, int rows, boolean dryRun) {
        ImportJob job = new ImportJob();
        job.kind = kind;
        job.organisationId = organisationId;
        job.startedBy = caller.person();
        job.fileName = fileName;
        job.dryRun = dryRun;
        job.phase = ImportPhase.WAITING;
        job.rowsTotal = rows;
        job.createdAt = caller.now();
        imports.add(job);
        audit.append(
                caller.personId(),
                caller.now(),
                dryRun ? "import.try" : "import.start",
                "import/" + job.id(),
                organisationId,
                kind + " " + fileName + " " + rows);
        started.fire(new ImportStarted(job.id()));
        return job;
    }

    private static String plain(String fileName) {
        String name = fileName.replaceAll("[\\p{Cntrl}\"<>]", "").replaceAll(".*[/\\\\]", "");
        return name.isBlank() ? "upload.xlsx" : name.substring(Math.max(0, name.length() - 200));
    }

    /**
     * Imports of the caller's organisations, newest first. Filters: kind, phase, dryRun, q (part of the file's name);
     * sorts: createdAt, kind, fileName, organisation, startedBy, phase, rowsTotal.
     */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public Slice<ImportListRow> list(Caller caller, ListQuery query) {
        ImportListing listing = new ImportListing(caller, query);
        return Slice.of(imports.list(listing), imports.count(listing), query);
    }

    /** How far the import is. */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public ImportView get(Caller caller, long id) {
        ImportJob job = visible(caller, id);
        return new ImportView(
                id,
                job.kind,
                job.organisationId,
                directory.organisation(job.organisationId).name(),
                directory.person(job.startedBy).name(),
                job.fileName,
                job.dryRun,
                job.phase,
                job.rowsTotal,
                job.rowsDone,
                imports.outcomes(id),
                job.failureCode,
                job.createdAt,
                job.finishedAt,
                applicable(job),
                fetchable(caller, job)
                        ? imports.countCredentials(id, caller.now().minus(KEPT))
                        : 0);
    }

    /** The report: every row done so far, in the file's order. Filter: outcome. */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public Slice<ImportRowView> rows(Caller caller, long id, ListQuery query) {
        ImportJob job = visible(caller, id);
        return Slice.of(views(caller, job, imports.rows(id, query)), imports.countRows(id, query), query);
    }

    /** The whole report for a download, in the file's order. Filter: outcome. */
    @Requires({PERSON_WRITE, ORGANISATION_WRITE})
    public List<ImportRowView> export(Caller caller, long id, ListQuery query) {
        ImportJob job = visible(caller, id);
        List<ImportRowView> rows = views(caller, job, imports.allRows(id, query));
        audit.append(
                caller.personId(),
                caller.now(),
                "import.export",
                "import/" + id,
                job.organisationId,
                String.valueOf(rows.size()));
        return rows;
    }

    private static List<ImportRowView> views(Caller caller, ImportJob job, List<ImportRow> rows) {
        return rows.stream()
                .map(row -> ReasonText.view(row, job.kind, caller.locale()))
                .toList();
    }

    /** The one-time passwords of the accounts that the import made: for who started it, once, within a day. */
    @Requires(PERSON_WRITE)
    public List<Credential> takePasswords(Caller caller, long id) {
        ImportJob job = visible(caller, id);
        List<ImportCredential> waiting =
                fetchable(caller, job) ? imports.credentials(id, caller.now().minus(KEPT)) : List.of();
        if (waiting.isEmpty()) {
            throw Refusal.conflict("importNoPasswords");
        }
        List<Credential> taken = waiting.stream()
                .map(one -> new Credential(one.name, one.username, secrets.open(one.passwordSealed)))
                .toList();
        imports.deleteCredentials(id);
        audit.append(
                caller.personId(),
                caller.now(),
                "import.takePasswords",
                "import/" + id,
                job.organisationId,
                String.valueOf(taken.size()));
        return taken;
    }

    private boolean applicable(ImportJob job) {
        return job.dryRun && job.phase == ImportPhase.DONE && files.present(job.id());
    }

    private static boolean fetchable(Caller caller, ImportJob job) {
        boolean ended = job.phase == ImportPhase.DONE || job.phase == ImportPhase.FAILED;
        return ended && Objects.equals(caller.personId(), job.startedBy);
    }

    private ImportJob visible(Caller caller, long id) {
        ImportJob job = imports.find(id).orElseThrow(Refusal::notFound);
        OrganisationView place = directory.organisation(job.organisationId);
        caller.check(job.kind.permission(), place.treePath());
        return job;
    }
}
