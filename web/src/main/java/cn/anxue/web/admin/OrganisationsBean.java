package cn.anxue.web.admin;

import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.identity.OrganisationView;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind /admin/organisations. */
@Named
@RequestScoped
public class OrganisationsBean {

    @Inject
    private OrganisationService organisations;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<OrganisationView> slice;

    public void load() {
        ListPage wanted = ListPage.of(request, "q", "tier", "kind", "parentId");
        page = wanted;
        slice = organisations.list(callers.current(), wanted.query());
    }

    public List<OrganisationTier> getTiers() {
        return List.of(OrganisationTier.values());
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<OrganisationView> getSlice() {
        return slice;
    }
}
