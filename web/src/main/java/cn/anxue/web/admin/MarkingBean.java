package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.marking.MarkingOverviewService;
import cn.anxue.marking.MarkingQueue;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind /admin/marking: exams in which people mark. */
@Named
@RequestScoped
public class MarkingBean extends ListBean<MarkingQueue> {

    @Inject
    private MarkingOverviewService marking;

    @Override
    protected String[] filters() {
        return new String[] {"q", "waiting"};
    }

    @Override
    protected Slice<MarkingQueue> find(Caller caller, ListQuery query) {
        return marking.queues(caller, query);
    }
}
