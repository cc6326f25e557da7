package cn.anxue.web.admin;

import cn.anxue.examination.ExamRow;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /admin/exams. */
@Named
@RequestScoped
public class ExamsBean extends ListBean<ExamRow> {

    @Inject
    private ExamService service;

    @Override
    protected String[] filters() {
        return new String[] {"q", "state"};
    }

    @Override
    protected Slice<ExamRow> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    public boolean isWriter() {
        return caller().may(Permission.CURRICULUM_WRITE);
    }

    public List<ExamState> getStates() {
        return List.of(ExamState.values());
    }
}
