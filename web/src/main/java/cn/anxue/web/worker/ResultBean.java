package cn.anxue.web.worker;

import cn.anxue.examination.AnswerData;
import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.QuestionReview;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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

    private long attempt;
    private @Nullable AttemptReview review;
    private List<Question> questions = List.of();

    /** A question in words. */
    public record Question(
            int slot,
            String stem,
            @Nullable String picture,
            List<String> options,
            String given,
            String right,
            String explanation,
            String outcome) {

        /** Of the tag ax:state. */
        public String level() {
            return switch (outcome) {
                case "RIGHT" -> "ok";
                case "PARTLY" -> "warn";
                default -> "bad";
            };
        }

        public String outcomeKey() {
            return "exam.outcome." + outcome;
        }
    }

    public void load() {
        attempt = Requests.neededId(request, "attempt");
        AttemptReview found = attempts.review(callers.current(), attempt);
        review = found;
        questions = found.questions().stream().map(this::question).toList();
    }

    private Question question(QuestionReview of) {
        AttemptView.Item item = of.item();
        List<String> options = new ArrayList<>();
        for (AttemptView.Option option : item.options()) {
            options.add(optionText(item, option.id()));
        }
        AnswerData given = of.response();
        return new Question(
                item.slot(),
                item.stem(),
                item.picture(),
                options,
                given == null ? text("exam.noAnswer") : answer(item, given.choice(), given.order(), given.text()),
                right(item, of.key()),
                of.explanation(),
                of.outcome());
    }

    private String right(AttemptView.Item item, QuestionReview.KeyData key) {
        if (key.number() != null) {
            String unit = key.unit() == null ? "" : " " + key.unit();
            return Texts.number(key.number()) + unit;
        }
        List<String> accepted = key.accepted();
        return answer(item, key.choice(), key.order(), accepted == null ? null : String.join(" / ", accepted));
    }

    private String answer(
            AttemptView.Item item,
            @Nullable List<String> choice,
            @Nullable List<String> order,
            @Nullable String typed) {
        if (choice != null) {
            return choice.stream().map(id -> optionText(item, id)).collect(Collectors.joining("；"));
        }
        if (order != null) {
            return order.stream().map(id -> optionText(item, id)).collect(Collectors.joining(" → "));
        }
        return typed == null ? "" : typed;
    }

    private String optionText(AttemptView.Item item, String id) {
        if (id.equals("TRUE") || id.equals("FALSE")) {
            return text("practice." + id.toLowerCase(Locale.ROOT));
        }
        return item.options().stream()
                .filter(option -> option.id().equals(id))
                .map(option -> letter(item.options().indexOf(option)) + option.text())
                .findFirst()
                .orElse(id);
    }

    private static String letter(int index) {
        return (char) ('A' + index) + ". ";
    }

    private String text(String key) {
        return Texts.text(callers.current().locale(), key);
    }

    public AttemptReview getReview() {
        return Objects.requireNonNull(review);
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public long getAttempt() {
        return attempt;
    }
}
