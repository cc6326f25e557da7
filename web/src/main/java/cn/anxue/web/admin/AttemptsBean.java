package cn.anxue.web.admin;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.examination.AttemptRow;
import cn.anxue.examination.ExamBrief;
import cn.anxue.examination.ResultService;
import cn.anxue.identity.Caller;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind /admin/attempts: attempts of one exam or of all. */
@Named
@RequestScoped
public class AttemptsBean extends ListBean<AttemptRow> {

    @Inject
    private ResultService results;

    @Inject
    private HttpServletRequest request;

    private @Nullable ExamBrief exam;

    @Override
    protected String[] filters() {
        return new String[] {"examId", "q", "state", "passed", "organisationId"};
    }

    @Override
    protected Slice<AttemptRow> find(Caller caller, ListQuery query) {
        @Nullable Long wanted = Requests.id(request, "examId");
        exam = wanted == null ? null : results.exam(caller, wanted);
        return results.list(caller, query);
    }

    /** The exam whose attempts these are; null for all exams. */
    public @Nullable ExamBrief getExam() {
        return exam;
    }

    public List<AttemptState> getStates() {
        return List.of(AttemptState.values());
    }
}
