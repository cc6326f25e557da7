package cn.anxue.certification;

import static cn.anxue.identity.Permission.PERSON_READ;
import static cn.anxue.identity.Permission.PROGRESS_READ;
import static cn.anxue.identity.Permission.SIGNED_IN;

import cn.anxue.course.progress.CreditHours;
import cn.anxue.course.progress.StudyRules;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.PersonService;
import cn.anxue.identity.PersonView;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.learning.ProgressService;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.SqlRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Draws up training records: of a person (一人一档) and of an enterprise (一企一档). */
@Stateless
public class RecordService {

    private static final Scope EVERYWHERE = new Scope(List.of("/"));

    @Inject
    private RecordRepository records;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private PersonService people;

    @Inject
    private ProgressService progress;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** The caller's own record. */
    @Requires(SIGNED_IN)
    public PersonRecord own(Caller caller) {
        return record(people.own(caller), EVERYWHERE, caller);
    }

    /**
     * Somebody's record, as far as it belongs to the caller's subtrees; refuses with «not found» a person who never
     * worked there. The look is audited.
     */
    @Requires(PERSON_READ)
    public PersonRecord person(Caller caller, long personId) {
        return record(people.get(caller, personId), caller.scope(PERSON_READ), caller);
    }

    /**
     * The record of an organisation with everything below it; the look is audited.
     *
     * @param mostPeople how many people to name at most
     */
    @Requires(PERSON_READ)
    public EnterpriseRecord enterprise(Caller caller, long organisationId, int mostPeople) {
        OrganisationView organisation = directory.organisation(caller, PERSON_READ, organisationId);
        caller.check(PROGRESS_READ, organisation.treePath());
        LocalDate today = Days.today(caller.now());
        String path = organisation.treePath();
        SqlRow counts = records.certificates(path, today, today.plusDays(CertificateRepository.EXPIRING_DAYS));
        audit.append(
                caller.personId(), caller.now(), "record.read", "organisation/" + organisationId, organisationId, null);
        return new EnterpriseRecord(
                organisation,
                records.members(path, today, mostPeople).stream()
                        .map(RecordService::member)
                        .toList(),
                records.countMembers(path, today),
                progress.byAssignment(caller, organisationId, ListQuery.first()),
                records.jobs(path, today).stream()
                        .map(row -> new EnterpriseRecord.Job(row.text(0), row.number(1), row.number(2)))
                        .toList(),
                new EnterpriseRecord.Counts(counts.number(0), counts.number(1), counts.number(2), counts.number(3)));
    }

    private PersonRecord record(PersonView person, Scope scope, Caller caller) {
        List<PersonRecord.Study> studies = records.studies(person.id(), scope).stream()
                .map(RecordService::study)
                .toList();
        BigDecimal hours =
                studies.stream().map(PersonRecord.Study::creditedHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PersonRecord(
                person,
                studies,
                records.attempts(person.id(), scope).stream()
                        .map(RecordService::attempt)
                        .toList(),
                certificates.ofPerson(person.id(), scope).stream()
                        .map(found -> found.row(caller))
                        .toList(),
                hours);
    }

    private static PersonRecord.Study study(SqlRow row) {
        return new PersonRecord.Study(
                row.text(0),
                row.text(1),
                Objects.requireNonNull(row.time(2)),
                Objects.requireNonNull(row.day(3)),
                hours(row.number(4)),
                Objects.requireNonNull(row.decimal(5)),
                row.time(6),
                row.decimal(7),
                row.time(8));
    }

    private static PersonRecord.Attempt attempt(SqlRow row) {
        return new PersonRecord.Attempt(
                row.text(0),
                row.text(1),
                (int) row.number(2),
                Objects.requireNonNull(row.time(3)),
                row.time(4),
                row.decimal(5),
                Objects.requireNonNull(row.decimal(6)),
                Boolean.TRUE.equals(row.flag(7)));
    }

    private static EnterpriseRecord.Member member(SqlRow row) {
        return new EnterpriseRecord.Member(
                row.number(0),
                row.text(1),
                row.optionalText(2),
                row.text(3),
                row.text(4),
                Objects.requireNonNull(row.day(5)),
                hours(row.number(6)),
                row.number(7),
                row.number(8),
                row.day(9));
    }

    private static BigDecimal hours(long seconds) {
        return CreditHours.of(Duration.ofSeconds(seconds), StudyRules.STANDARD);
    }
}
