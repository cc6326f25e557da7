package cn.anxue.identity;

import cn.anxue.ledger.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Adds employments and roles, for callers whose right has been checked. */
@Dependent
class Appointments {

    @Inject
    private PersonRepository people;

    @Inject
    private SignInCache signIns;

    @Inject
    private AuditTrail audit;

    /** @param startedOn null means today */
    Employment employ(
            Caller caller, long personId, long organisationId, String jobCategory, @Nullable LocalDate startedOn) {
        Employment made = new Employment();
        made.personId = personId;
        made.organisationId = organisationId;
        made.jobCategory = jobCategory;
        made.startedOn = startedOn == null ? Days.today(caller.now()) : startedOn;
        audit.append(
                caller.personId(),
                caller.now(),
                "employment.create",
                "person/" + personId,
                organisationId,
                made.jobCategory);
        return people.add(made);
    }

    RoleGrant grant(Caller caller, long personId, Role role, long organisationId) {
        RoleGrant made = new RoleGrant();
        made.personId = personId;
        made.role = role;
        made.organisationId = organisationId;
        made.grantedAt = caller.now();
        made.grantedBy = caller.personId();
        signIns.forget();
        audit.append(
                caller.personId(), caller.now(), "role.grant", "person/" + personId, organisationId, role.toString());
        return people.add(made);
    }
}
