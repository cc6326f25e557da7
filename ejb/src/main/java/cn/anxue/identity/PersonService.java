package cn.anxue.identity;

import static cn.anxue.identity.Permission.*;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, their employments and their roles. */
@Stateless
public class PersonService {

    @Inject
    private PersonRepository people;

    @Inject
    private Directory directory;

    @Inject
    private PersonData data;

    @Inject
    private Secrets secrets;

    @Inject
    private Passwords passwords;

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
        Person found = visible(caller, PERSON_READ, id);
        audit.append(caller.personId(), caller.now(), "person.read", "person/" + id, null, null);
        return view(found, caller.scope(PERSON_READ));
    }

    /** The caller's own record. */
    @Requires(SIGNED_IN)
    public PersonView own(Caller caller) {
        return view(people.find(caller.person()).orElseThrow(Refusal::notFound), new Scope(List.of("/")));
    }

    /** Creates a person with a first employment; draws a one-time password when none is given. */
    @Requires(PERSON_WRITE)
    public CreatedPerson create(Caller caller, PersonInput input) {
        OrganisationView organisation =
                directory.organisation(caller, PERSON_WRITE, Inputs.present("organisationId", input.organisationId()));
        Person made = new Person();
        data.fill(made, input);
        made.createdAt = caller.now();
        made.locale = "zh-CN";
        made.active = true;
        String drawn = data.setPassword(made, input);
        people.add(made);
        employ(made, organisation.id(), input.jobCategory(), input.startedOn(), caller);
        people.flush();
        audit.append(
                caller.personId(), caller.now(), "person.create", "person/" + made.id(), organisation.id(), made.name);
        return new CreatedPerson(made.id(), drawn);
    }

    /** Changes name, username, numbers and whether the person may sign in; blank numbers stay as they are. */
    @Requires(PERSON_WRITE)
    public PersonView update(Caller caller, long id, PersonInput input) {
        Person found = managed(caller, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        data.fill(found, input);
        if (input.active() != null) {
            found.active = input.active();
            signIns.forget();
        }
        people.flush();
        audit.append(caller.personId(), caller.now(), "person.update", "person/" + id, null, found.name);
        return view(found, caller.scope(PERSON_READ));
    }

    /** Draws a new one-time password, ends all sign-ins of the person, and answers the password once. */
    @Requires(PERSON_WRITE)
    public String resetPassword(Caller caller, long id) {
        Person found = managed(caller, id);
        String drawn = secrets.oneTimePassword();
        found.passwordHash = passwords.hashOneTime(drawn);
        found.mustChangePassword = true;
        data.endSignIns(id, caller.now());
        audit.append(caller.personId(), caller.now(), "person.resetPassword", "person/" + id, null, null);
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
        Person person = visible(caller, PERSON_WRITE, personId);
        OrganisationView organisation = directory.organisation(caller, PERSON_WRITE, organisationId);
        Employment made = employ(person, organisation.id(), jobCategory, startedOn, caller);
        audit.append(
                caller.personId(),
                caller.now(),
                "employment.create",
                "person/" + personId,
                organisationId,
                made.jobCategory);
        return made.id();
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
        if (role.permissions().stream().anyMatch(held -> !caller.may(held, organisation.treePath()))) {
            throw Refusal.forbidden("roleAboveOwn");
        }
        return people.grants(personId).stream()
                .filter(place -> place.grant().role == role && place.grant().organisationId == organisationId)
                .findFirst()
                .map(place -> place.grant().id())
                .orElseGet(() -> addGrant(caller, personId, role, organisationId));
    }

    private long addGrant(Caller caller, long personId, Role role, long organisationId) {
        RoleGrant made = new RoleGrant();
        made.personId = personId;
        made.role = role;
        made.organisationId = organisationId;
        made.grantedAt = caller.now();
        made.grantedBy = caller.personId();
        people.add(made);
        signIns.forget();
        audit.append(
                caller.personId(), caller.now(), "role.grant", "person/" + personId, organisationId, role.toString());
        return made.id();
    }

    /** Takes a role back. */
    @Requires(ROLE_GRANT)
    public void revokeRole(Caller caller, long grantId) {
        RoleGrant found = people.roleGrant(grantId).orElseThrow(Refusal::notFound);
        OrganisationView organisation = directory.organisation(caller, ROLE_GRANT, found.organisationId);
        if (found.role.permissions().stream().anyMatch(held -> !caller.may(held, organisation.treePath()))) {
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

    private Employment employ(
            Person person,
            long organisationId,
            @Nullable String jobCategory,
            @Nullable LocalDate startedOn,
            Caller caller) {
        Employment made = new Employment();
        made.personId = person.id();
        made.organisationId = organisationId;
        made.jobCategory = data.jobCategory(jobCategory);
        made.startedOn = startedOn == null ? Days.today(caller.now()) : startedOn;
        return people.add(made);
    }

    private Person visible(Caller caller, Permission permission, long id) {
        Person found = people.find(id).orElseThrow(Refusal::notFound);
        Scope scope = caller.scope(permission);
        if (people.employments(id).stream().noneMatch(place -> scope.contains(place.organisation().treePath))) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * A person whose account the caller may change: employed now within the caller's subtrees, and holding no role that
     * the caller does not cover. Otherwise an enterprise's administrator could take over a city official's account.
     */
    private Person managed(Caller caller, long id) {
        Person found = visible(caller, PERSON_WRITE, id);
        Scope scope = caller.scope(PERSON_WRITE);
        LocalDate today = Days.today(caller.now());
        boolean employedHere = people.employments(id).stream()
                .anyMatch(place -> place.lastsOn(today) && scope.contains(place.organisation().treePath));
        boolean rolesCovered = people.grants(id).stream().allMatch(place -> place.grant().role.permissions().stream()
                .allMatch(held -> caller.may(held, place.organisation().treePath)));
        if (!employedHere || !rolesCovered) {
            throw Refusal.forbidden("accountNotYours");
        }
        return found;
    }

    private PersonView view(Person person, Scope scope) {
        return new PersonView(
                person.id(),
                person.name,
                person.username,
                person.mobile == null ? null : MobileNumber.mask(person.mobile),
                person.idNumberMasked,
                person.active,
                person.mustChangePassword,
                person.createdAt,
                people.employments(person.id()).stream()
                        .filter(place -> scope.contains(place.organisation().treePath))
                        .map(EmploymentPlace::view)
                        .toList(),
                people.grants(person.id()).stream()
                        .filter(place -> scope.contains(place.organisation().treePath))
                        .map(GrantPlace::view)
                        .toList(),
                person.rowVersion);
    }
}
