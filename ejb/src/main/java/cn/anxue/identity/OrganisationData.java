package cn.anxue.identity;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks and writes what an organisation's record holds; shared by the pages, the API and imports. */
@Dependent
class OrganisationData {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AuditTrail audit;

    /**
     * Checks without changing anything.
     *
     * @param present null for a new organisation
     * @param parent null for the root only
     */
    OrganisationFacts check(
            @Nullable Organisation present,
            OrganisationInput input,
            @Nullable Organisation parent,
            OrganisationFinder others) {
        OrganisationTier tier = Inputs.present("tier", input.tier());
        if (parent != null && !parent.tier.children().contains(tier)) {
            throw Refusal.invalid("tier", "tierNotBelow", tier, parent.tier);
        }
        if (present != null && present.tier != tier) {
            mayStandAbove(tier, present.id());
        }
        return new OrganisationFacts(
                tier,
                Inputs.present("kind", input.kind()),
                Inputs.text("name", input.name(), 120),
                creditCode(present, input.creditCode(), others),
                Inputs.optionalText("address", input.address(), 200));
    }

    /** What stands below an organisation must be allowed below its new tier, too. */
    private void mayStandAbove(OrganisationTier tier, long id) {
        for (OrganisationTier below : organisations.childTiers(id)) {
            if (!tier.children().contains(below)) {
                throw Refusal.invalid("tier", "tierNotAbove", tier, below);
            }
        }
    }

    private static @Nullable String creditCode(
            @Nullable Organisation present, @Nullable String given, OrganisationFinder others) {
        String code = Inputs.optionalText("creditCode", given, 40);
        if (code == null || present != null && code.equals(present.creditCode)) {
            return code;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!CreditCode.valid(upper)) {
            throw Refusal.invalid("creditCode", "creditCode", upper);
        }
        if (others.byCreditCode(upper).filter(other -> other != present).isPresent()) {
            throw Refusal.invalid("creditCode", "creditCodeTaken", upper);
        }
        return upper;
    }

    /** Whether writing the facts would change the organisation. */
    boolean differs(Organisation organisation, OrganisationFacts facts) {
        return organisation.tier != facts.tier()
                || organisation.kind != facts.kind()
                || !Objects.equals(organisation.name, facts.name())
                || !Objects.equals(organisation.creditCode, facts.creditCode())
                || !Objects.equals(organisation.address, facts.address());
    }

    void write(Organisation organisation, OrganisationFacts facts) {
        organisation.tier = facts.tier();
        organisation.kind = facts.kind();
        organisation.name = facts.name();
        organisation.creditCode = facts.creditCode();
        organisation.address = facts.address();
    }

    Organisation create(Caller caller, OrganisationFacts facts, @Nullable Organisation parent) {
        Organisation made = new Organisation();
        write(made, facts);
        made.parentId = parent == null ? null : parent.id();
        made.createdAt = caller.now();
        made.active = true;
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
        return made;
    }
}
