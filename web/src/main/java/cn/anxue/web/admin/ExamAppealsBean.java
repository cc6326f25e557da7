package cn.anxue.web.admin;

import cn.anxue.examination.ExamBrief;
import cn.anxue.examination.ResultService;
import cn.anxue.identity.Caller;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.results.AppealRow;
import cn.anxue.results.AppealService;
import cn.anxue.results.AppealState;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-appeals: objections to one exam or to all. */
@Named
@RequestScoped
public class ExamAppealsBean extends ListBean<AppealRow> {

    @Inject
    private AppealService appeals;

    @Inject
    private ResultService results;

    @Inject
    private HttpServletRequest request;

    private @Nullable ExamBrief exam;

    @Override
    protected String[] filters() {
        return new String[] {"id", "state"};
    }

    @Override
    protected Slice<AppealRow> find(Caller caller, ListQuery query) {
        @Nullable Long wanted = Requests.id(request, "id");
        exam = wanted == null ? null : results.exam(caller, wanted);
        return appeals.list(caller, wanted == null ? query : query.with("examId", String.valueOf(wanted)));
    }

    /** The exam that the objections are about; null for all exams. */
    public @Nullable ExamBrief getExam() {
        return exam;
    }

    public List<AppealState> getStates() {
        return List.of(AppealState.values());
    }
}
