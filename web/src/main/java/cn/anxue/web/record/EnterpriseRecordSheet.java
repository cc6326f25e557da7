package cn.anxue.web.record;

import cn.anxue.certification.EnterpriseRecord;
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

/** An enterprise's training record in words, for print and spreadsheet. */
@Dependent
public class EnterpriseRecordSheet {

    @Inject
    private Words words;

    /** The record in the caller's language. */
    public RecordData of(Caller caller, EnterpriseRecord found) {
        Map<String, String> jobs = words.jobs(caller);
        EnterpriseRecord.Counts counts = found.certificates();
        return new RecordData(
                caller.locale(),
                Words.text(caller, "record.enterprise"),
                found.organisation().name(),
                List.of(
                        fact(caller, "record.organisation", found.organisation().name()),
                        fact(
                                caller,
                                "record.creditCode",
                                Words.orEmpty(found.organisation().creditCode())),
                        fact(
                                caller,
                                "record.kind",
                                Words.of(caller, found.organisation().kind())),
                        fact(
                                caller,
                                "record.address",
                                Words.orEmpty(found.organisation().address())),
                        fact(caller, "record.people", String.valueOf(found.peopleTotal())),
                        fact(caller, "record.valid", String.valueOf(counts.valid())),
                        fact(caller, "record.expiring", String.valueOf(counts.expiring())),
                        fact(caller, "record.expired", String.valueOf(counts.expired())),
                        fact(caller, "record.revoked", String.valueOf(counts.revoked()))),
                List.of(jobs(caller, found, jobs), coverage(caller, found), people(caller, found, jobs)),
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

    private static Table jobs(Caller caller, EnterpriseRecord found, Map<String, String> jobs) {
        return new Table(
                Words.text(caller, "record.jobs"),
                List.of(
                        column(caller, "record.jobCategory", 5),
                        number(caller, "record.people", 2),
                        number(caller, "record.certified", 3)),
                found.jobs().stream()
                        .map(job -> List.of(
                                jobs.getOrDefault(job.jobCategory(), job.jobCategory()),
                                String.valueOf(job.people()),
                                String.valueOf(job.certified())))
                        .toList(),
                Words.text(caller, "record.noPeople"));
    }

    private static Table coverage(Caller caller, EnterpriseRecord found) {
        return new Table(
                Words.text(caller, "record.coverage"),
                List.of(
                        column(caller, "record.curriculum", 5),
                        column(caller, "progress.due", 2),
                        number(caller, "progress.covered", 2),
                        number(caller, "progress.studied", 2),
                        number(caller, "progress.completed", 2),
                        number(caller, "progress.overdue", 2)),
                found.coverage().stream()
                        .map(row -> List.of(
                                row.curriculum(),
                                Words.day(row.dueOn()),
                                String.valueOf(row.covered()),
                                String.valueOf(row.studied()),
                                String.valueOf(row.completed()),
                                String.valueOf(row.overdue())))
                        .toList(),
                Words.text(caller, "record.noCoverage"));
    }

    private static Table people(Caller caller, EnterpriseRecord found, Map<String, String> jobs) {
        return new Table(
                Words.text(caller, "record.people"),
                List.of(
                        column(caller, "record.name", 2),
                        column(caller, "record.idNumber", 4),
                        column(caller, "record.organisation", 4),
                        column(caller, "record.jobCategory", 3),
                        number(caller, "record.hours", 2),
                        number(caller, "record.completedCount", 2),
                        column(caller, "certificate.validUntil", 3)),
                found.people().stream()
                        .map(member -> List.of(
                                member.name(),
                                Words.orEmpty(member.idNumber()),
                                member.organisation(),
                                jobs.getOrDefault(member.jobCategory(), member.jobCategory()),
                                Texts.number(member.creditHours()),
                                String.valueOf(member.completed()),
                                Words.day(member.validUntil())))
                        .toList(),
                Words.text(caller, "record.noPeople"));
    }
}
