package cn.anxue.identity;

import static cn.anxue.identity.Permission.*;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, their employments and their roles. */
@Stateless
public class PersonService {

    private static final int LONGEST_EXPORT = 20_000;

    @Inject
    private PersonRepository people;

    @Inject
    private Directory directory;

    @Inject
    private PersonData data;

    @Inject
    private Appointments appointments;

    @Inject
    private SignInCache signIns;

    @Inject
    private AuditTrail audit;

    /**
     * People employed within the caller's subtrees, a row per employment. Sorts: name, username, organisation,
     * jobCategory. Filters: q (name, username, mobile), organisationId (its subtree), jobCategory, employment=former.
     */
    @Requires(PERSON_READ)
    public Slice<PersonRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(PERSON_READ);
        LocalDate today = Days.today(caller.now());
        List<PersonRow> rows = people.list(scope, query, today).stream()
                .map(PersonData::masked)
                .toList();
        return Slice.of(rows, people.count(scope, query, today), query);
    }

    /** Refuses with «not found» unless the person works or worked within the caller's subtrees; the look is audited. */
    @Requires(PERSON_READ)
    public PersonView get(Caller caller, long id) {
        Account found = visible(caller, PERSON_READ, id);
        note(caller, "person.read", found, null);
        return view(caller, found, caller.scope(PERSON_READ));
    }

    /** All people of the list, at most 20,000, for a spreadsheet; audited, since it takes personal data out. */
    @Requires(PERSON_READ)
    public List<PersonRow> export(Caller caller, ListQuery query) {
        ListQuery all = new ListQuery(1, 500, query.sort(), query.descending(), query.filters());
        List<PersonRow> rows =
                people.list(caller.scope(PERSON_READ), all, Days.today(caller.now()), LONGEST_EXPORT).stream()
                        .map(PersonData::masked)
                        .toList();
        audit.append(
                caller.personId(),
                caller.now(),
                "person.export",
                null,
                caller.highest(PERSON_READ).orElse(null),
                rows.size() + " " + query.filters());
        return rows;
    }

    /** The caller's own record. */
    @Requires(SIGNED_IN)
    public PersonView own(Caller caller) {
        return view(caller, account(caller.person()), new Scope(List.of("/")));
    }

    /** Creates a person with a first employment; draws a one-time password when none is given. */
    @Requires(PERSON_WRITE)
    public CreatedPerson create(Caller caller, PersonInput input) {
        OrganisationView organisation =
                directory.organisation(caller, PERSON_WRITE, Inputs.present("organisationId", input.organisationId()));
        Person made = data.make(data.check(null, input, people), caller.now());
        String drawn = data.setPassword(made, input);
        people.add(made);
        appointments.employ(
                caller, made.id(), organisation.id(), data.jobCategory(input.jobCategory()), input.startedOn());
        people.flush();
        audit.append(
                caller.personId(), caller.now(), "person.create", "person/" + made.id(), organisation.id(), made.name);
        return new CreatedPerson(made.id(), drawn);
    }

    /** Changes name, username, numbers and whether the person may sign in; blank numbers stay as they are. */
    @Requires(PERSON_WRITE)
    public PersonView update(Caller caller, long id, PersonInput input) {
        Account found = managed(caller, id);
        Inputs.sameVersion(input.rowVersion(), found.person.rowVersion);
        data.write(found.person, data.check(found.person, input, people));
        if (input.active() != null) {
            found.person.active = input.active();
            signIns.forget();
        }
        people.flush();
        note(caller, "person.update", found, found.person.name);
        return view(caller, found, caller.scope(PERSON_READ));
    }

    /** Draws a new one-time password, ends all sign-ins of the person, and answers the password once. */
    @Requires(PERSON_WRITE)
    public String resetPassword(Caller caller, long id) {
        Account found = managed(caller, id);
        String drawn = data.drawPassword(found.person);
        data.endSignIns(id, caller.now());
        note(caller, "person.resetPassword", found, null);
        return drawn;
    }

    /** Adds an employment; the person must already be visible to the caller. */
    @Requires(PERSON_WRITE)
    public long addEmployment(
            Caller caller,
            long personId,
            long organisationId,
            @Nullable String jobCategory,
            @Nullable LocalDate startedOn) {
        visible(caller, PERSON_WRITE, personId);
        OrganisationView organisation = directory.organisation(caller, PERSON_WRITE, organisationId);
        return appointments
                .employ(caller, personId, organisation.id(), data.jobCategory(jobCategory), startedOn)
                .id();
    }

    /** Ends an employment on a day; history stays. */
    @Requires(PERSON_WRITE)
    public void endEmployment(Caller caller, long employmentId, @Nullable LocalDate endedOn) {
        Employment found = people.employment(employmentId).orElseThrow(Refusal::notFound);
        directory.organisation(caller, PERSON_WRITE, found.organisationId);
        LocalDate last = endedOn == null ? Days.today(caller.now()) : endedOn;
        if (last.isBefore(found.startedOn)) {
            throw Refusal.invalid("endedOn", "endBeforeStart");
        }
        found.endedOn = last;
        audit.append(
                caller.personId(),
                caller.now(),
                "employment.end",
                "person/" + found.personId,
                found.organisationId,
                last.toString());
    }

    /** Grants a role; nobody grants more than they hold themselves at that organisation. */
    @Requires(ROLE_GRANT)
    public long grantRole(Caller caller, long personId, Role role, long organisationId) {
        visible(caller, ROLE_GRANT, personId);
        OrganisationView organisation = directory.organisation(caller, ROLE_GRANT, organisationId);
        if (!caller.covers(role, organisation.treePath())) {
            throw Refusal.forbidden("roleAboveOwn");
        }
        return people.grants(personId).stream()
                .filter(place -> place.grant().role == role && place.grant().organisationId == organisationId)
                .findFirst()
                .map(place -> place.grant().id())
                .orElseGet(() -> appointments
                        .grant(caller, personId, role, organisationId)
                        .id());
    }

    /** Takes a role back. */
    @Requires(ROLE_GRANT)
    public void revokeRole(Caller caller, long grantId) {
        RoleGrant found = people.roleGrant(grantId).orElseThrow(Refusal::notFound);
        OrganisationView organisation = directory.organisation(caller, ROLE_GRANT, found.organisationId);
        if (!caller.covers(found.role, organisation.treePath())) {
            throw Refusal.forbidden("roleAboveOwn");
        }
        people.remove(found);
        signIns.forget();
        audit.append(
                caller.personId(),
                caller.now(),
                "role.revoke",
                "person/" + found.personId,
                found.organisationId,
                found.role.toString());
    }

    private Account account(long id) {
        Person person = people.find(id).orElseThrow(Refusal::notFound);
        return new Account(person, people.employments(id), people.grants(id));
    }

    private Account visible(Caller caller, Permission permission, long id) {
        Account found = account(id);
        if (!found.within(caller.scope(permission))) {
            throw Refusal.notFound();
        }
        return found;
    }

    private Account managed(Caller caller, long id) {
        Account found = visible(caller, PERSON_WRITE, id);
        if (!found.managedBy(caller, Days.today(caller.now()))) {
            throw Refusal.forbidden("accountNotYours");
        }
        return found;
    }

    /** In the trail of the organisation through which the caller may do it. */
    private void note(Caller caller, String act, Account account, @Nullable String detail) {
        Scope scope = caller.scope(PERSON_READ);
        Long organisation = account.employments.stream()
                .map(EmploymentPlace::organisation)
                .filter(place -> scope.contains(place.treePath))
                .findFirst()
                .map(Organisation::id)
                .orElse(null);
        audit.append(caller.personId(), caller.now(), act, "person/" + account.person.id(), organisation, detail);
    }

    private static PersonView view(Caller caller, Account account, Scope scope) {
        Person person = account.person;
        return new PersonView(
                person.id(),
                person.name,
                PersonData.maskedUsername(person.username, person.mobile),
                person.mobile == null ? null : MobileNumber.mask(person.mobile),
                person.idNumberMasked,
                person.active,
                person.mustChangePassword,
                person.createdAt,
                account.employments.stream()
                        .filter(place -> scope.contains(place.organisation().treePath))
                        .map(place -> place.view(caller))
                        .toList(),
                account.grants.stream()
                        .filter(place -> scope.contains(place.organisation().treePath))
                        .map(place -> place.view(caller))
                        .toList(),
                caller.may(PERSON_WRITE) && account.managedBy(caller, Days.today(caller.now())),
                person.rowVersion);
    }
}
