package cn.anxue.web.admin;

import cn.anxue.identity.OrganisationInput;
import cn.anxue.identity.OrganisationKind;
import cn.anxue.identity.OrganisationRecord;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind /admin/organisation-edit: the parent of a new organisation, then its form; or the form of one that is there. */
@Named
@RequestScoped
public class OrganisationEditBean extends RecordBean {

    @Inject
    private OrganisationService organisations;

    private @Nullable Long id;
    private @Nullable OrganisationView parent;
    private @Nullable Long parentId;
    private List<OrganisationTier> tiers = List.of();
    private @Nullable String name;
    private @Nullable OrganisationTier tier;
    private @Nullable OrganisationKind kind;
    private @Nullable String creditCode;
    private @Nullable String address;
    private boolean active = true;
    private @Nullable Integer rowVersion;

    /** Before Faces asks which fields there are. */
    @PostConstruct
    void begin() {
        id = optionalId();
        @Nullable Long wanted = Requests.id(request(), "parent");
        if (id != null) {
            read(organisations.record(caller(), id));
        } else if (wanted != null) {
            place(organisations.get(caller(), wanted));
        } else if (!caller().may(Permission.ORGANISATION_WRITE)) {
            throw Refusal.notFound();
        }
    }

    private void place(OrganisationView above) {
        caller().check(Permission.ORGANISATION_WRITE, above.treePath());
        tiers = List.copyOf(above.tier().children());
        if (tiers.isEmpty()) {
            throw Refusal.notFound();
        }
        parent = above;
        tier = tiers.size() == 1 ? tiers.get(0) : null;
    }

    private void read(OrganisationRecord found) {
        OrganisationView present = found.organisation();
        caller().check(Permission.ORGANISATION_WRITE, present.treePath());
        name = present.name();
        tier = present.tier();
        kind = present.kind();
        creditCode = present.creditCode();
        address = present.address();
        active = present.active();
        rowVersion = present.rowVersion();
        tiers = List.of(present.tier());
        int count = found.above().size();
        if (count > 0 && found.above().get(count - 1).readable()) {
            parent = organisations.get(caller(), found.above().get(count - 1).id());
            tiers = List.copyOf(parent.tier().children());
        }
    }

    /** Goes on to the form of an organisation below the chosen one. */
    public @Nullable String choose() {
        @Nullable Long chosen = parentId;
        if (chosen == null) {
            feedback().problem(Problem.of("parentId", "required"));
            return null;
        }
        OrganisationView above = organisations.get(caller(), chosen);
        if (above.tier().children().isEmpty()) {
            feedback().problem(Problem.of("parentId", "nothingBelow", above.tier()));
            return null;
        }
        return "/admin/organisation-edit?faces-redirect=true&parent=" + chosen;
    }

    /** Saves and leads to the organisation. */
    public @Nullable String save() {
        long[] saved = new long[1];
        return act(() -> saved[0] = store(), "common.saved", "/admin/organisation") == null
                ? null
                : "/admin/organisation?faces-redirect=true&id=" + saved[0];
    }

    private long store() {
        @Nullable Long below = parent == null ? null : parent.id();
        OrganisationInput input =
                new OrganisationInput(below, tier, kind, name, creditCode, address, active, rowVersion);
        return id == null
                ? organisations.create(caller(), input)
                : organisations.update(caller(), id, input).id();
    }

    public @Nullable Long getId() {
        return id;
    }

    /** The organisation directly above; null where it is to be chosen, or not for the caller. */
    public @Nullable OrganisationView getParent() {
        return parent;
    }

    /** Whether the parent of a new organisation has to be chosen first. */
    public boolean isUnplaced() {
        return id == null && parent == null;
    }

    /** The tiers that may stand there. */
    public List<OrganisationTier> getTiers() {
        return tiers;
    }

    public List<OrganisationKind> getKinds() {
        return List.of(OrganisationKind.values());
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable OrganisationTier getTier() {
        return tier;
    }

    public void setTier(@Nullable OrganisationTier tier) {
        this.tier = tier;
    }

    public @Nullable OrganisationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OrganisationKind kind) {
        this.kind = kind;
    }

    public @Nullable String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(@Nullable String creditCode) {
        this.creditCode = creditCode;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
