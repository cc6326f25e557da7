package cn.anxue.web.worker;

import cn.anxue.examination.AttemptService;
import cn.anxue.examination.NewResult;
import cn.anxue.learning.AssignedCurriculum;
import cn.anxue.learning.LearningService;
import cn.anxue.results.AppealService;
import cn.anxue.results.OwnAppeal;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Behind /worker/home: what is due, the next thing first. */
@Named
@RequestScoped
public class LearnBean {

    @Inject
    private LearningService learning;

    @Inject
    private Callers callers;

    @Inject
    private AttemptService attempts;

    @Inject
    private AppealService appeals;

    private List<OwnAppeal> answers = List.of();
    private List<NewResult> news = List.of();
    private List<AssignedCurriculum> open = List.of();
    private List<AssignedCurriculum> done = List.of();

    public void load() {
        List<AssignedCurriculum> all = learning.home(callers.current());
        news = attempts.news(callers.current());
        answers = appeals.news(callers.current());
        open = all.stream().filter(one -> !one.completed()).toList();
        done = all.stream().filter(AssignedCurriculum::completed).toList();
    }

    /** How much time is left, in words. */
    public String left(AssignedCurriculum one) {
        Locale locale = callers.current().locale();
        if (one.overdue()) {
            return Texts.text(locale, "learning.overdue", -one.daysLeft());
        }
        return one.daysLeft() == 0
                ? Texts.text(locale, "learning.dueToday")
                : Texts.text(locale, "learning.daysLeft", one.daysLeft());
    }

    /** Results that were released or changed since the person looked. */
    public List<NewResult> getNews() {
        return news;
    }

    /** Objections that were answered since the person looked. */
    public List<OwnAppeal> getAnswers() {
        return answers;
    }

    public List<AssignedCurriculum> getOpen() {
        return open;
    }

    public List<AssignedCurriculum> getDone() {
        return done;
    }
}
