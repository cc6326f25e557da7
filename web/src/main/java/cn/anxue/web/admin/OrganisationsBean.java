package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationKind;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.api.OrganisationResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /admin/organisations. */
@Named
@RequestScoped
public class OrganisationsBean extends ListBean<OrganisationView> {

    @Inject
    private OrganisationService service;

    @Override
    protected String[] filters() {
        return OrganisationResource.FILTERS;
    }

    @Override
    protected Slice<OrganisationView> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    @Override
    public String getPlace() {
        return "parentId";
    }

    /** Whether the caller may make organisations. */
    public boolean isWriter() {
        return caller().may(Permission.ORGANISATION_WRITE);
    }

    public List<OrganisationKind> getKinds() {
        return List.of(OrganisationKind.values());
    }

    public List<OrganisationTier> getTiers() {
        return List.of(OrganisationTier.values());
    }
}
