package cn.anxue.web.record;

import cn.anxue.certification.PersonRecord;
import cn.anxue.course.credential.RecordData;
import cn.anxue.course.credential.RecordData.Column;
import cn.anxue.course.credential.RecordData.Fact;
import cn.anxue.course.credential.RecordData.Table;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** A person's training record in words, for print and spreadsheet. */
@Dependent
public class PersonRecordSheet {

    @Inject
    private Words words;

    /** The record in the caller's language. */
    public RecordData of(Caller caller, PersonRecord found) {
        Map<String, String> jobs = words.jobs(caller);
        return new RecordData(
                caller.locale(),
                Words.text(caller, "record.person"),
                found.person().name(),
                List.of(
                        fact(caller, "record.name", found.person().name()),
                        fact(
                                caller,
                                "record.idNumber",
                                Words.orEmpty(found.person().idNumber())),
                        fact(
                                caller,
                                "record.mobile",
                                Words.orEmpty(found.person().mobile())),
                        fact(caller, "record.hours", Texts.number(found.creditHours())),
                        fact(
                                caller,
                                "record.certificates",
                                String.valueOf(found.certificates().size()))),
                List.of(
                        employments(caller, found, jobs),
                        studies(caller, found),
                        attempts(caller, found),
                        certificates(caller, found, jobs)),
                Days.today(caller.now()));
    }

    private static Fact fact(Caller caller, String key, String value) {
        return new Fact(Words.text(caller, key), value);
    }

    private static Column column(Caller caller, String key, int weight) {
        return new Column(Words.text(caller, key), weight);
    }

    private static Column number(Caller caller, String key, int weight) {
        return new Column(Words.text(caller, key), weight, true);
    }

    private static Table employments(Caller caller, PersonRecord found, Map<String, String> jobs) {
        return new Table(
                Words.text(caller, "record.employments"),
                List.of(
                        column(caller, "record.organisation", 5),
                        column(caller, "record.jobCategory", 3),
                        column(caller, "record.from", 2),
                        column(caller, "record.to", 2)),
                found.person().employments().stream()
                        .map(job -> List.of(
                                job.organisation(),
                                jobs.getOrDefault(job.jobCategory(), job.jobCategory()),
                                Words.day(job.startedOn()),
                                Words.day(job.endedOn())))
                        .toList(),
                Words.text(caller, "record.noEmployments"));
    }

    private static Table studies(Caller caller, PersonRecord found) {
        return new Table(
                Words.text(caller, "record.studies"),
                List.of(
                        column(caller, "record.curriculum", 5),
                        column(caller, "record.organisation", 3),
                        column(caller, "record.started", 2),
                        number(caller, "record.hours", 2),
                        number(caller, "record.score", 2),
                        column(caller, "record.completed", 2)),
                found.studies().stream()
                        .map(study -> List.of(
                                study.curriculum(),
                                study.organisation(),
                                Words.day(study.startedAt()),
                                Texts.number(study.creditedHours()) + " / " + Texts.number(study.requiredHours()),
                                Texts.number(study.score()),
                                Words.day(study.completedAt())))
                        .toList(),
                Words.text(caller, "record.noStudies"));
    }

    private static Table attempts(Caller caller, PersonRecord found) {
        return new Table(
                Words.text(caller, "record.attempts"),
                List.of(
                        column(caller, "record.exam", 5),
                        number(caller, "record.attemptNo", 1),
                        column(caller, "record.ended", 3),
                        number(caller, "record.score", 2),
                        column(caller, "record.result", 2)),
                found.attempts().stream()
                        .map(attempt -> List.of(
                                attempt.exam(),
                                String.valueOf(attempt.number()),
                                Words.time(attempt.endedAt()),
                                Texts.number(attempt.score()) + " / " + Texts.number(attempt.maximum()),
                                Words.text(caller, attempt.passed() ? "record.passed" : "record.failed")))
                        .toList(),
                Words.text(caller, "record.noAttempts"));
    }

    private static Table certificates(Caller caller, PersonRecord found, Map<String, String> jobs) {
        return new Table(
                Words.text(caller, "record.certificates"),
                List.of(
                        column(caller, "certificate.number", 4),
                        column(caller, "certificate.curriculum", 4),
                        column(caller, "certificate.jobCategory", 3),
                        column(caller, "certificate.issuer", 3),
                        column(caller, "certificate.validUntil", 2),
                        column(caller, "certificate.status", 2)),
                found.certificates().stream()
                        .map(row -> List.of(
                                row.number(),
                                row.curriculum(),
                                jobs.getOrDefault(row.jobCategory(), row.jobCategory()),
                                row.issuer(),
                                Words.day(row.validUntil()),
                                Words.of(caller, row.status())))
                        .toList(),
                Words.text(caller, "record.noCertificates"));
    }
}
