package cn.anxue.identity;

import static cn.anxue.identity.Permission.*;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of organisations, and the job categories. */
@Stateless
public class OrganisationService {

    /** The most rows of an export. */
    public static final int LONGEST_EXPORT = 20_000;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationData data;

    @Inject
    private AuditTrail audit;

    @Inject
    private JobCategories jobCategories;

    /** Sorts: name, tier, kind, path. Filters: q (name or credit code), tier, kind, parentId. */
    @Requires(ORGANISATION_READ)
    public Slice<OrganisationView> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(ORGANISATION_READ);
        List<OrganisationView> rows = organisations.list(scope, query).stream()
                .map(Organisation::view)
                .toList();
        return Slice.of(rows, organisations.count(scope, query), query);
    }

    /** All rows of such a list, up to {@link #LONGEST_EXPORT}. */
    @Requires(ORGANISATION_READ)
    public List<ListedOrganisation> export(Caller caller, ListQuery query) {
        return organisations.all(caller.scope(ORGANISATION_READ), query, LONGEST_EXPORT);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(ORGANISATION_READ)
    public OrganisationView get(Caller caller, long id) {
        return visible(caller, ORGANISATION_READ, id).view();
    }

    /** The organisation with those above it, the number directly below it, and of people in it and below. */
    @Requires(ORGANISATION_READ)
    public OrganisationRecord record(Caller caller, long id) {
        Organisation found = visible(caller, ORGANISATION_READ, id);
        List<OrganisationRecord.Above> above = organisations.above(found.treePath).stream()
                .map(one ->
                        new OrganisationRecord.Above(one.id(), one.name, caller.may(ORGANISATION_READ, one.treePath)))
                .toList();
        return new OrganisationRecord(
                found.view(),
                above,
                organisations.countChildren(id),
                organisations.countPeople(found.treePath, Days.today(caller.now())));
    }

    /** Answers the id of the new organisation. */
    @Requires(ORGANISATION_WRITE)
    public long create(Caller caller, OrganisationInput input) {
        Organisation parent = parent(caller, input);
        return data.create(caller, data.check(null, input, parent, organisations), parent)
                .id();
    }

    /** Changes everything but the place in the tree. */
    @Requires(ORGANISATION_WRITE)
    public OrganisationView update(Caller caller, long id, OrganisationInput input) {
        Organisation found = visible(caller, ORGANISATION_WRITE, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        Organisation parent = found.parentId == null
                ? null
                : organisations.find(found.parentId).orElseThrow();
        data.write(found, data.check(found, input, parent, organisations));
        found.active = input.active() == null || input.active();
        organisations.flush();
        audit.append(caller.personId(), caller.now(), "organisation.update", "organisation/" + id, id, found.name);
        return found.view();
    }

    /** All job categories in their order. */
    @Requires(SIGNED_IN)
    public List<JobCategoryView> jobCategories(Caller caller) {
        return jobCategories.all();
    }

    private @Nullable Organisation parent(Caller caller, OrganisationInput input) {
        if (input.parentId() != null) {
            return visible(caller, ORGANISATION_WRITE, input.parentId());
        }
        if (!caller.system() || organisations.root().isPresent()) {
            throw Refusal.invalid("parentId", "required");
        }
        return null;
    }

    private Organisation visible(Caller caller, Permission permission, long id) {
        Organisation found = organisations.find(id).orElseThrow(Refusal::notFound);
        caller.check(permission, found.treePath);
        return found;
    }
}
