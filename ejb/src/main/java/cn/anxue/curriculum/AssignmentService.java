package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.ASSIGNMENT_WRITE;
import static cn.anxue.identity.Permission.CURRICULUM_READ;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Making curricula due for organisations and job categories. */
@Stateless
public class AssignmentService {

    @Inject
    private AssignmentRepository assignments;

    @Inject
    private CurriculumAccess access;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Assignments at organisations of the caller's subtrees, and those above that cover them. Sorts: dueOn,
     * organisation, createdAt. Filters: curriculumId, organisationId (its subtree), jobCategory, state=withdrawn.
     */
    @Requires(CURRICULUM_READ)
    public Slice<AssignmentRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(CURRICULUM_READ);
        return Slice.of(
                assignments.list(scope, caller.scope(ASSIGNMENT_WRITE), query), assignments.count(scope, query), query);
    }

    /** Makes a published curriculum due; the same one again (same day, too) answers the one in force. */
    @Requires(ASSIGNMENT_WRITE)
    public Assigned assign(Caller caller, AssignmentInput input) {
        OrganisationView organisation = directory.organisation(
                caller, ASSIGNMENT_WRITE, Inputs.present("organisationId", input.organisationId()));
        Curriculum curriculum = access.readable(caller, Inputs.present("curriculumId", input.curriculumId()));
        if (curriculum.currentVersionId == null) {
            throw Refusal.conflict("curriculumNotPublished");
        }
        if (!curriculum.active) {
            throw Refusal.conflict("curriculumClosed");
        }
        @Nullable
        String jobCategory = input.jobCategory() == null || input.jobCategory().isBlank()
                ? null
                : directory.jobCategory("jobCategory", input.jobCategory());
        LocalDate dueOn = Inputs.present("dueOn", input.dueOn());
        if (dueOn.isBefore(Days.today(caller.now()))) {
            throw Refusal.invalid("dueOn", "curriculumDueInPast");
        }
        Optional<Assignment> same = assignments.same(curriculum.id(), organisation.id(), jobCategory, dueOn);
        return same.map(found -> new Assigned(found.id(), false))
                .orElseGet(() -> new Assigned(add(caller, curriculum, organisation, jobCategory, dueOn), true));
    }

    private long add(
            Caller caller,
            Curriculum curriculum,
            OrganisationView organisation,
            @Nullable String jobCategory,
            LocalDate dueOn) {
        Assignment made = new Assignment();
        made.curriculumId = curriculum.id();
        made.organisationId = organisation.id();
        made.jobCategory = jobCategory;
        made.dueOn = dueOn;
        made.createdAt = caller.now();
        made.createdBy = caller.personId();
        assignments.add(made);
        record(caller, made, "assignment.create", curriculum.title + " · " + dueOn);
        return made.id();
    }

    /** Takes it back: nobody starts it any more, what was studied stays recorded. Again changes nothing. */
    @Requires(ASSIGNMENT_WRITE)
    public void withdraw(Caller caller, long id) {
        Assignment found = assignments.find(id).orElseThrow(Refusal::notFound);
        directory.organisation(caller, ASSIGNMENT_WRITE, found.organisationId);
        if (found.withdrawnAt == null) {
            found.withdrawnAt = caller.now();
            record(caller, found, "assignment.withdraw", null);
        }
    }

    private void record(Caller caller, Assignment assignment, String act, @Nullable String detail) {
        audit.append(
                caller.personId(),
                caller.now(),
                act,
                "assignment/" + assignment.id(),
                assignment.organisationId,
                detail);
    }
}
