package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.learning.ProgressRow;
import cn.anxue.learning.ProgressService;
import cn.anxue.learning.ProgressState;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.api.ProgressResource;
import cn.anxue.web.request.TextMap;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Behind /admin/progress-people. */
@Named
@RequestScoped
public class ProgressPeopleBean extends ListBean<ProgressRow> {

    @Inject
    private ProgressService service;

    @Inject
    private TextMap texts;

    @Override
    protected String[] filters() {
        return ProgressResource.FILTERS;
    }

    @Override
    protected Slice<ProgressRow> find(Caller caller, ListQuery query) {
        return service.byPerson(caller, query);
    }

    /** The states and, besides them, those who are late. */
    public Map<String, String> getStates() {
        Map<String, String> states = texts.options(List.of(ProgressState.values()));
        states.put("OVERDUE", texts.get("ProgressState.OVERDUE"));
        return states;
    }
}
