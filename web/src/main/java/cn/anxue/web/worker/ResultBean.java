package cn.anxue.web.worker;

import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptService;
import cn.anxue.identity.Caller;
import cn.anxue.web.record.ReviewedQuestion;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /worker/result: the score, and what the exam's review policy shows. */
@Named
@RequestScoped
public class ResultBean {

    @Inject
    private AttemptService attempts;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable AttemptReview review;
    private List<ReviewedQuestion> questions = List.of();

    public void load() {
        Caller caller = callers.current();
        AttemptReview found = attempts.review(caller, Requests.neededId(request, "attempt"));
        review = found;
        questions = found.questions().stream()
                .map(question -> ReviewedQuestion.of(caller.locale(), question))
                .toList();
    }

    public AttemptReview getReview() {
        return Objects.requireNonNull(review);
    }

    public List<ReviewedQuestion> getQuestions() {
        return questions;
    }
}
