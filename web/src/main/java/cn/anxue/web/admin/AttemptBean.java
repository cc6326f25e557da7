package cn.anxue.web.admin;

import cn.anxue.examination.AttemptDetail;
import cn.anxue.examination.ResultService;
import cn.anxue.web.record.ReviewedQuestion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/attempt: one attempt with its questions, and everything that happened in it. */
@Named
@RequestScoped
public class AttemptBean extends RecordBean {

    @Inject
    private ResultService results;

    private @Nullable AttemptDetail detail;
    private List<ReviewedQuestion> questions = List.of();

    @PostConstruct
    void begin() {
        AttemptDetail found = results.get(caller(), neededId());
        detail = found;
        questions = found.questions().stream()
                .map(question -> ReviewedQuestion.of(caller().locale(), question))
                .toList();
    }

    /** What was answered in an event, in words; empty when it was cleared or no answer. */
    public String answer(AttemptDetail.Happened happened) {
        if (happened.response() == null || happened.slot() == null) {
            return "";
        }
        return getDetail().questions().stream()
                .filter(question -> question.item().slot() == happened.slot())
                .map(question -> ReviewedQuestion.answer(caller().locale(), question.item(), happened.response()))
                .findFirst()
                .orElse("");
    }

    public AttemptDetail getDetail() {
        return Objects.requireNonNull(detail);
    }

    public List<ReviewedQuestion> getQuestions() {
        return questions;
    }
}
