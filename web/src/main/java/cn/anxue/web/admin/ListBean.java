package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationService;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Behind a list page: reads the slice that the address names, once a request. */
public abstract class ListBean<R> {

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OrganisationService organisations;

    private @Nullable ListPage page;
    private @Nullable String within;
    private @Nullable Slice<R> slice;

    /** Names of the parameters by which the list is filtered. */
    protected abstract String[] filters();

    /** Asks the service. */
    protected abstract Slice<R> find(Caller caller, ListQuery query);

    /** For the page's view action. */
    public void load() {
        ListPage asked = ListPage.of(request, filters());
        page = asked;
        Caller caller = callers.current();
        @Nullable Long place = asked.query().filterId(getPlace());
        within = place == null ? null : organisations.get(caller, place).name();
        slice = find(caller, asked.query());
    }

    /** Name of the parameter that limits the list to an organisation. */
    public String getPlace() {
        return "organisationId";
    }

    /** Name of the organisation that the list is limited to; null for none. */
    public @Nullable String getWithin() {
        return within;
    }

    protected Caller caller() {
        return callers.current();
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<R> getSlice() {
        return slice;
    }
}
