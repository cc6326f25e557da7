package cn.anxue.web.admin;

import cn.anxue.platform.ListQuery;
import cn.anxue.results.AppealRow;
import cn.anxue.results.AppealService;
import cn.anxue.results.AppealState;
import cn.anxue.results.ItemDetail;
import cn.anxue.results.StatisticsService;
import cn.anxue.web.record.ReviewedQuestion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-appeal: an objection beside the question's analysis, and its answer. */
@Named
@RequestScoped
public class ExamAppealBean extends RecordBean {

    @Inject
    private AppealService appeals;

    @Inject
    private StatisticsService statistics;

    private long id;
    private @Nullable AppealRow appeal;
    private @Nullable ItemDetail item;
    private boolean answerable;
    private @Nullable String answer;

    @PostConstruct
    void begin() {
        id = neededId();
        AppealRow found = appeals.get(caller(), id);
        appeal = found;
        answerable = appeals.answerable(caller(), id);
        item = statistics.item(caller(), found.examId(), found.versionId(), ListQuery.first());
    }

    /** The question stays as it is. */
    public @Nullable String reject() {
        return answer(AppealState.REJECTED, "appeal.rejected", "/admin/exam-appeal?id=" + id);
    }

    /** The candidate is right: on to the correction. */
    public @Nullable String accept() {
        AppealRow found = getAppeal();
        return answer(
                AppealState.ACCEPTED,
                "appeal.accepted",
                "/admin/exam-item?id=" + found.examId() + "&version=" + found.versionId());
    }

    private @Nullable String answer(AppealState outcome, String done, String next) {
        return act(() -> appeals.answer(caller(), id, outcome, answer), done, next);
    }

    public AppealRow getAppeal() {
        return Objects.requireNonNull(appeal);
    }

    public ItemDetail getItem() {
        return Objects.requireNonNull(item);
    }

    /** The question in words. */
    public ReviewedQuestion getQuestion() {
        return ReviewedQuestion.of(
                caller().locale(), Objects.requireNonNull(getItem().question()));
    }

    public boolean isAnswerable() {
        return answerable;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
