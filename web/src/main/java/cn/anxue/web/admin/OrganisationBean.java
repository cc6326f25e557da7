package cn.anxue.web.admin;

import cn.anxue.identity.OrganisationRecord;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/organisation: one organisation, and the ways to what belongs to it. */
@Named
@RequestScoped
public class OrganisationBean extends RecordBean {

    @Inject
    private OrganisationService organisations;

    private @Nullable OrganisationRecord found;

    @PostConstruct
    void begin() {
        found = organisations.record(caller(), neededId());
    }

    public OrganisationRecord getRecord() {
        return Objects.requireNonNull(found);
    }

    public OrganisationView getOrganisation() {
        return getRecord().organisation();
    }

    /** Whether the caller holds the permission for this organisation. */
    public boolean may(Permission permission) {
        return caller().may(permission, getOrganisation().treePath());
    }

    /** Whether the caller may make an organisation below this one. */
    public boolean isExtendable() {
        return may(Permission.ORGANISATION_WRITE)
                && getOrganisation().active()
                && !getOrganisation().tier().children().isEmpty();
    }

    /** Whether the caller may read the training record of all who work here. */
    public boolean isRecorded() {
        return may(Permission.PERSON_READ) && may(Permission.PROGRESS_READ);
    }
}
