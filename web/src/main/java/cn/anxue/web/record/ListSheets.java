package cn.anxue.web.record;

import cn.anxue.certification.CertificateRow;
import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.examination.AttemptRow;
import cn.anxue.examination.ResultRow;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Credential;
import cn.anxue.identity.ListedOrganisation;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.PersonRow;
import cn.anxue.importing.ImportRowView;
import cn.anxue.learning.ProgressRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exported lists of progress and certificates. */
@Dependent
public class ListSheets {

    @Inject
    private Words words;

    /** People's progress. */
    public Sheet progress(Caller caller, List<ProgressRow> rows) {
        Map<String, String> jobs = words.jobs(caller);
        List<List<@Nullable Object>> cells =
                rows.stream().map(row -> progress(caller, row, jobs)).toList();
        return new Sheet(
                Words.text(caller, "progress.title"),
                header(
                        caller,
                        "progress.person",
                        "progress.idNumber",
                        "progress.organisation",
                        "progress.jobCategory",
                        "progress.curriculum",
                        "progress.due",
                        "progress.state",
                        "progress.percent",
                        "progress.hours",
                        "progress.requiredHours",
                        "progress.score",
                        "progress.completedAt"),
                cells);
    }

    private static List<@Nullable Object> progress(Caller caller, ProgressRow row, Map<String, String> jobs) {
        String state = Words.of(caller, row.state());
        return Arrays.asList(
                row.person(),
                Words.orEmpty(row.idNumber()),
                row.organisation(),
                jobs.getOrDefault(row.jobCategory(), row.jobCategory()),
                row.curriculum(),
                Words.day(row.dueOn()),
                row.overdue() ? state + " · " + Words.text(caller, "progress.overdue") : state,
                row.percent(),
                row.creditedHours(),
                row.requiredHours(),
                row.score(),
                Words.day(row.completedAt()));
    }

    /** Certificates. */
    public Sheet certificates(Caller caller, List<CertificateRow> rows) {
        Map<String, String> jobs = words.jobs(caller);
        List<List<@Nullable Object>> cells =
                rows.stream().map(row -> certificate(caller, row, jobs)).toList();
        return new Sheet(
                Words.text(caller, "certificate.title"),
                header(
                        caller,
                        "certificate.number",
                        "certificate.holder",
                        "certificate.idNumber",
                        "certificate.organisation",
                        "certificate.jobCategory",
                        "certificate.curriculum",
                        "certificate.hours",
                        "certificate.score",
                        "certificate.issuer",
                        "certificate.issuedOn",
                        "certificate.validUntil",
                        "certificate.status",
                        "certificate.reason"),
                cells);
    }

    private static List<@Nullable Object> certificate(Caller caller, CertificateRow row, Map<String, String> jobs) {
        return Arrays.asList(
                row.number(),
                row.holder(),
                Words.orEmpty(row.idNumber()),
                row.organisation(),
                jobs.getOrDefault(row.jobCategory(), row.jobCategory()),
                row.curriculum(),
                row.creditHours(),
                row.score(),
                row.issuer(),
                Words.day(row.issuedOn()),
                Words.day(row.validUntil()),
                Words.of(caller, row.status()),
                Words.orEmpty(row.revokedReason()));
    }

    /** Organisations. */
    public static Sheet organisations(Caller caller, List<ListedOrganisation> rows) {
        List<List<@Nullable Object>> cells =
                rows.stream().map(row -> organisation(caller, row)).toList();
        return new Sheet(
                Words.text(caller, "common.module.organisations"),
                header(
                        caller,
                        "organisation.name",
                        "organisation.parent",
                        "organisation.tier",
                        "organisation.kind",
                        "organisation.creditCode",
                        "organisation.address",
                        "organisation.state"),
                cells);
    }

    private static List<@Nullable Object> organisation(Caller caller, ListedOrganisation row) {
        OrganisationView one = row.organisation();
        return Arrays.asList(
                one.name(),
                Words.orEmpty(row.parent()),
                Words.of(caller, one.tier()),
                Words.of(caller, one.kind()),
                Words.orEmpty(one.creditCode()),
                Words.orEmpty(one.address()),
                Words.text(caller, one.active() ? "organisation.open" : "organisation.closed"));
    }

    /** Attempts at exams. */
    public static Sheet attempts(Caller caller, List<AttemptRow> rows) {
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        row.person(),
                        row.organisation(),
                        row.attemptNo(),
                        Words.of(caller, row.state()),
                        Words.time(row.startedAt()),
                        Words.time(row.endedAt()),
                        row.score(),
                        row.maximum(),
                        passed(caller, row)))
                .toList();
        return new Sheet(
                Words.text(caller, "attempt.list"),
                header(
                        caller,
                        "attempt.person",
                        "exam.organisation",
                        "attempt.number",
                        "attempt.state",
                        "attempt.startedAt",
                        "attempt.endedAt",
                        "attempt.score",
                        "attempt.maximum",
                        "attempt.passed"),
                cells);
    }

    /** The attempts that count at an exam, with their bands. */
    public static Sheet results(Caller caller, List<ResultRow> rows) {
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        row.attempt().person(),
                        row.attempt().organisation(),
                        row.attempt().score(),
                        row.attempt().maximum(),
                        passed(caller, row.attempt()),
                        Words.orEmpty(row.band()),
                        row.attempt().attemptNo(),
                        Words.time(row.attempt().endedAt()),
                        Words.time(row.attempt().releasedAt())))
                .toList();
        return new Sheet(
                Words.text(caller, "result.list"),
                header(
                        caller,
                        "attempt.person",
                        "exam.organisation",
                        "attempt.score",
                        "attempt.maximum",
                        "attempt.passed",
                        "result.band",
                        "attempt.number",
                        "attempt.endedAt",
                        "result.releasedAt"),
                cells);
    }

    private static String passed(Caller caller, AttemptRow row) {
        return row.passed() == null ? "" : Words.text(caller, row.passed() ? "learning.passed" : "learning.failed");
    }

    /** People with their present employments. */
    public Sheet people(Caller caller, List<PersonRow> rows) {
        Map<String, String> jobs = words.jobs(caller);
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        row.name(),
                        row.username(),
                        Words.orEmpty(row.mobile()),
                        Words.orEmpty(row.idNumber()),
                        row.organisation(),
                        jobs.getOrDefault(row.jobCategory(), row.jobCategory())))
                .toList();
        return new Sheet(
                Words.text(caller, "person.list"),
                header(
                        caller,
                        "person.name",
                        "person.username",
                        "person.mobile",
                        "person.idNumber",
                        "person.organisation",
                        "person.jobCategory"),
                cells);
    }

    /** One-time passwords of new accounts, to be handed to their owners. */
    public static Sheet credentials(Caller caller, List<Credential> rows) {
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> Arrays.<@Nullable Object>asList(row.name(), row.username(), row.password()))
                .toList();
        return new Sheet(
                Words.text(caller, "person.passwords"),
                header(caller, "person.name", "person.username", "person.oneTimePassword"),
                cells);
    }

    /** What came of every row of an import. */
    public static Sheet imported(Caller caller, List<ImportRowView> rows) {
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        row.row(),
                        row.subject(),
                        Words.of(caller, row.outcome()),
                        ImportReasons.text(caller.locale(), row)))
                .toList();
        return new Sheet(
                Words.text(caller, "import.report"),
                header(caller, "import.row", "import.subject", "import.outcome", "import.reason"),
                cells);
    }

    static List<String> header(Caller caller, String... keys) {
        return Arrays.stream(keys).map(key -> Words.text(caller, key)).toList();
    }
}
