package cn.anxue.web.admin;

import cn.anxue.examination.ExamBrief;
import cn.anxue.examination.ResultService;
import cn.anxue.results.RegradeService;
import cn.anxue.results.RegradeView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-regrades: the corrections of an exam. */
@Named
@RequestScoped
public class ExamRegradesBean extends RecordBean {

    @Inject
    private RegradeService regrades;

    @Inject
    private ResultService results;

    private @Nullable ExamBrief exam;
    private List<RegradeView> rows = List.of();

    @PostConstruct
    void begin() {
        long id = neededId();
        exam = results.exam(caller(), id);
        rows = regrades.list(caller(), id);
    }

    public ExamBrief getExam() {
        return Objects.requireNonNull(exam);
    }

    public List<RegradeView> getRows() {
        return rows;
    }
}
