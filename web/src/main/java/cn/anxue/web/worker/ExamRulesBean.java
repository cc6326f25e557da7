package cn.anxue.web.worker;

import cn.anxue.examination.Arrival;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.ExamRules;
import cn.anxue.photo.PhotoConsent;
import cn.anxue.photo.PhotoService;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Problem;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.SafeBrowser;
import cn.anxue.web.request.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /worker/exam-rules: what the exam asks for, and its start. */
@Named
@RequestScoped
public class ExamRulesBean {

    @Inject
    private AttemptService attempts;

    @Inject
    private PhotoService photos;

    @Inject
    private SafeBrowser browser;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    private long exam;
    private @Nullable ExamRules rules;
    private @Nullable String entryCode;
    private @Nullable String photoAnswer;

    @PostConstruct
    void begin() {
        exam = Requests.neededId(request, "exam");
    }

    public void load() {
        rules = attempts.rules(callers.current(), exam);
    }

    /** Starts an attempt, or goes on with the one that runs. */
    public @Nullable String start() {
        long[] attempt = new long[1];
        boolean started = feedback.attempt(() -> attempt[0] = begun());
        if (!started) {
            load();
            return null;
        }
        return "/worker/exam?faces-redirect=true&attempt=" + attempt[0];
    }

    private long begun() {
        boolean asks = isPhotoAsked();
        if (asks) {
            Inputs.choice(PhotoConsent.class, "photoAnswer", Inputs.text("photoAnswer", photoAnswer, 20));
        }
        long id = attempts.start(callers.current(), exam, new Arrival(entryCode, browser.claim(), null))
                .attempt()
                .id();
        if (asks) {
            photos.answer(callers.current(), id, photoAnswer);
        }
        return id;
    }

    /** Whether the candidate is asked about photos: before a new attempt; later in the exam itself. */
    public boolean isPhotoAsked() {
        ExamRules found = getRules();
        return found.photos().asked() && found.runningAttemptId() == null;
    }

    /** How often, in words. */
    public String getPhotoTimes() {
        int random = getRules().photos().random();
        Locale locale = callers.current().locale();
        return random == 0 ? Texts.text(locale, "photo.timesStart") : Texts.text(locale, "photo.timesRandom", random);
    }

    public PhotoConsent[] getPhotoChoices() {
        return PhotoConsent.values();
    }

    public @Nullable String getPhotoAnswer() {
        return photoAnswer;
    }

    public void setPhotoAnswer(@Nullable String photoAnswer) {
        this.photoAnswer = photoAnswer;
    }

    /** Why no attempt can start now; empty when one can. */
    public String getRefusal() {
        ExamRules found = getRules();
        if (found == null || found.refusal() == null || found.runningAttemptId() != null) {
            return "";
        }
        return Texts.text(callers.current().locale(), new Problem("", found.refusal(), found.refusalArgs()));
    }

    /** Attempts used and allowed in words. */
    public String getAttempts() {
        Locale locale = callers.current().locale();
        ExamRules found = getRules();
        return found.attemptsAllowed() == 0
                ? Texts.text(locale, "exam.attemptsFree", found.attemptsUsed())
                : Texts.text(locale, "exam.attemptsOf", found.attemptsUsed(), found.attemptsAllowed());
    }

    public ExamRules getRules() {
        if (rules == null) {
            load();
        }
        return Objects.requireNonNull(rules);
    }

    public @Nullable String getEntryCode() {
        return entryCode;
    }

    public void setEntryCode(@Nullable String entryCode) {
        this.entryCode = entryCode;
    }

    public long getExam() {
        return exam;
    }

    public void setExam(long exam) {
        this.exam = exam;
    }
}
