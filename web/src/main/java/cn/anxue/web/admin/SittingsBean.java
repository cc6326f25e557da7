package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.sitting.SittingService;
import cn.anxue.sitting.SittingState;
import cn.anxue.sitting.SittingView;
import cn.anxue.web.api.SittingResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /admin/sittings. */
@Named
@RequestScoped
public class SittingsBean extends ListBean<SittingView> {

    @Inject
    private SittingService service;

    @Override
    protected String[] filters() {
        return SittingResource.FILTERS;
    }

    @Override
    protected Slice<SittingView> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    public boolean isWriter() {
        return caller().may(Permission.SITTING_WRITE);
    }

    public List<SittingState> getStates() {
        return List.of(SittingState.values());
    }
}
