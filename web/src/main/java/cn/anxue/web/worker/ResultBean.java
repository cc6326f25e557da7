package cn.anxue.web.worker;

import cn.anxue.examination.AnswerData;
import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.QuestionReview;
import cn.anxue.identity.Caller;
import cn.anxue.marking.MarkingService;
import cn.anxue.marking.Remark;
import cn.anxue.results.AppealService;
import cn.anxue.results.OwnAppeal;
import cn.anxue.web.record.MarkWords;
import cn.anxue.web.record.ReviewedQuestion;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
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

    @Inject
    private AppealService appeals;

    @Inject
    private Feedback feedback;

    private List<OwnAppeal> objections = List.of();

    @Inject
    private MarkingService marking;

    private List<Remark> remarks = List.of();

    /** Before Faces asks for rows and forms. */
    @PostConstruct
    void begin() {
        Caller caller = callers.current();
        AttemptReview found = attempts.review(caller, Requests.neededId(request, "attempt"));
        review = found;
        questions = found.questions().stream()
                .map(question -> ReviewedQuestion.of(caller.locale(), question))
                .toList();
        remarks = marking.remarks(caller, found.id());
        objections = caller.examOnly() ? List.of() : appeals.own(caller, found.id());
    }

    /** For the page's view action: what the bean refuses is known before anything is written. */
    public void load() {}

    /** What the person objected to in a question; null for nothing. */
    public @Nullable OwnAppeal appeal(int slot) {
        return objections.stream().filter(one -> one.slot() == slot).findFirst().orElse(null);
    }

    /** What markers gave for the answer to a question; empty where the key gives the points. */
    public List<MarkWords> marks(int slot) {
        return remarks.stream()
                .filter(remark -> remark.slot() == slot)
                .flatMap(remark -> remark.marks().stream())
                .map(mark -> MarkWords.of(mark, response(slot)))
                .toList();
    }

    private @Nullable AnswerData response(int slot) {
        return getReview().questions().stream()
                .filter(question -> question.item().slot() == slot)
                .map(QuestionReview::response)
                .findFirst()
                .orElse(null);
    }

    /** Objects to the question whose form was sent. */
    public @Nullable String object() {
        long attempt = getReview().id();
        @Nullable String slot = request.getParameter("slot");
        boolean filed = feedback.attempt(() -> appeals.file(
                callers.current(),
                attempt,
                slot != null && slot.matches("\\d{1,3}") ? Integer.parseInt(slot) : 0,
                request.getParameter("objection")));
        if (!filed) {
            return null;
        }
        feedback.done("appeal.filed");
        return "/worker/result?faces-redirect=true&attempt=" + attempt;
    }

    /** Whether this is a Safe Exam Browser, which has no way to close itself but the address of its settings. */
    public boolean isSafeBrowser() {
        @Nullable String agent = request.getHeader("User-Agent");
        return agent != null && agent.contains("SEB/");
    }

    public AttemptReview getReview() {
        return Objects.requireNonNull(review);
    }

    public List<ReviewedQuestion> getQuestions() {
        return questions;
    }
}
