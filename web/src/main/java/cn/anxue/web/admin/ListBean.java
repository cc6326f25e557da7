package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
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

    private @Nullable ListPage page;
    private @Nullable Slice<R> slice;

    /** Names of the parameters by which the list is filtered. */
    protected abstract String[] filters();

    /** Asks the service. */
    protected abstract Slice<R> find(Caller caller, ListQuery query);

    /** For the page's view action. */
    public void load() {
        ListPage asked = ListPage.of(request, filters());
        page = asked;
        slice = find(callers.current(), asked.query());
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
