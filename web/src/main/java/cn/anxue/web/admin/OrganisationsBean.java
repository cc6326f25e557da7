package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.identity.OrganisationView;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
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
        return new String[] {"q", "tier", "kind", "parentId"};
    }

    @Override
    protected Slice<OrganisationView> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    public List<OrganisationTier> getTiers() {
        return List.of(OrganisationTier.values());
    }
}
