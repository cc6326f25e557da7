package cn.anxue.identity;

import static cn.anxue.identity.Permission.*;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tree of organisations, and the job categories. */
@Stateless
public class OrganisationService {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AuditTrail audit;

    @PersistenceContext
    private EntityManager entities;

    /** Sorts: name, tier, kind, path. Filters: q (name or credit code), tier, kind, parentId. */
    @Requires(ORGANISATION_READ)
    public Slice<OrganisationView> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(ORGANISATION_READ);
        List<OrganisationView> rows = organisations.list(scope, query).stream()
                .map(Organisation::view)
                .toList();
        return Slice.of(rows, organisations.count(scope, query), query);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(ORGANISATION_READ)
    public OrganisationView get(Caller caller, long id) {
        return visible(caller, ORGANISATION_READ, id).view();
    }

    /** @return the id of the new organisation */
    @Requires(ORGANISATION_WRITE)
    public long create(Caller caller, OrganisationInput input) {
        Organisation made = new Organisation();
        Organisation parent = parent(caller, input);
        made.parentId = parent == null ? null : parent.id();
        made.createdAt = caller.now();
        made.active = true;
        fill(made, input, parent);
        made.treePath = "";
        organisations.add(made);
        made.treePath = (parent == null ? "/" : parent.treePath) + made.id() + "/";
        audit.append(
                caller.personId(),
                caller.now(),
                "organisation.create",
                "organisation/" + made.id(),
                made.id(),
                made.name);
        return made.id();
    }

    /** Changes everything but the place in the tree. */
    @Requires(ORGANISATION_WRITE)
    public OrganisationView update(Caller caller, long id, OrganisationInput input) {
        Organisation found = visible(caller, ORGANISATION_WRITE, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        Organisation parent = found.parentId == null
                ? null
                : organisations.find(found.parentId).orElseThrow();
        fill(found, input, parent);
        found.active = input.active() == null || input.active();
        organisations.flush();
        audit.append(caller.personId(), caller.now(), "organisation.update", "organisation/" + id, id, found.name);
        return found.view();
    }

    /** All job categories in their order. */
    @Requires(SIGNED_IN)
    public List<JobCategoryView> jobCategories(Caller caller) {
        return entities.createQuery("select j from JobCategory j order by j.ordinal", JobCategory.class)
                .getResultStream()
                .map(job -> new JobCategoryView(job.code, job.nameZh, job.nameEn))
                .toList();
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

    private void fill(Organisation organisation, OrganisationInput input, @Nullable Organisation parent) {
        OrganisationTier tier = Inputs.present("tier", input.tier());
        if (parent != null && !parent.tier.children().contains(tier)) {
            throw Refusal.invalid("tier", "tierNotBelow", tier, parent.tier);
        }
        organisation.tier = tier;
        organisation.kind = Inputs.present("kind", input.kind());
        organisation.name = Inputs.text("name", input.name(), 120);
        organisation.address = Inputs.optionalText("address", input.address(), 200);
        organisation.creditCode = creditCode(organisation, input.creditCode());
    }

    private @Nullable String creditCode(Organisation organisation, @Nullable String given) {
        String code = Inputs.optionalText("creditCode", given, 40);
        if (code == null || Objects.equals(code, organisation.creditCode)) {
            return code;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!CreditCode.valid(upper)) {
            throw Refusal.invalid("creditCode", "creditCode", upper);
        }
        if (organisations
                .byCreditCode(upper)
                .filter(other -> other != organisation)
                .isPresent()) {
            throw Refusal.invalid("creditCode", "creditCodeTaken", upper);
        }
        return upper;
    }

    private Organisation visible(Caller caller, Permission permission, long id) {
        Organisation found = organisations.find(id).orElseThrow(Refusal::notFound);
        caller.check(permission, found.treePath);
        return found;
    }
}
