package cn.anxue.web.admin;

import cn.anxue.examination.ExamRow;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamState;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exams. */
@Named
@RequestScoped
public class ExamsBean {

    @Inject
    private ExamService exams;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<ExamRow> slice;

    public void load() {
        ListPage asked = ListPage.of(request, "q", "state");
        page = asked;
        slice = exams.list(callers.current(), asked.query());
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<ExamRow> getSlice() {
        return slice;
    }

    public List<ExamState> getStates() {
        return List.of(ExamState.values());
    }
}
