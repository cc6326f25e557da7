package cn.anxue.web.admin;

import cn.anxue.examination.AnnulmentInput;
import cn.anxue.examination.AnnulmentService;
import cn.anxue.examination.AttemptDetail;
import cn.anxue.examination.ResultService;
import cn.anxue.examination.SupervisionInput;
import cn.anxue.examination.SupervisionService;
import cn.anxue.identity.Permission;
import cn.anxue.photo.PhotoRecord;
import cn.anxue.photo.PhotoReviewService;
import cn.anxue.platform.Refusal;
import cn.anxue.web.record.ReviewedQuestion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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

    @Inject
    private SupervisionService supervision;

    @Inject
    private AnnulmentService annulments;

    @Inject
    private PhotoReviewService photoReviews;

    @Inject
    private HttpServletRequest request;

    private @Nullable PhotoRecord photos;
    private @Nullable Integer minutes = 10;
    private @Nullable String reason;
    private @Nullable String annulReason;
    private boolean annulUsed;

    @PostConstruct
    void begin() {
        AttemptDetail found = results.get(caller(), neededId());
        detail = found;
        questions = found.questions().stream()
                .map(question -> ReviewedQuestion.of(caller().locale(), question))
                .toList();
        photos = photographed();
    }

    /** Null where the exam asks for no photos, or the caller does not invigilate. */
    private @Nullable PhotoRecord photographed() {
        if (!caller().may(Permission.ATTEMPT_SUPERVISE)) {
            return null;
        }
        try {
            PhotoRecord found = photoReviews.list(caller(), neededId());
            return found.asked() ? found : null;
        } catch (Refusal elsewhere) {
            // invigilates somewhere, but not where this attempt was sat
            return null;
        }
    }

    public @Nullable PhotoRecord getPhotos() {
        return photos;
    }

    /** Whether to show the pictures: each look is recorded, so they come when asked for only. */
    public boolean isPhotosShown() {
        return "1".equals(request.getParameter("photos"));
    }

    /** What was answered in an event, in words; empty when it was cleared or no answer. */
    public String answer(AttemptDetail.Happened happened) {
        if (happened.response() == null || happened.slot() == null) {
            return Objects.requireNonNullElse(happened.outcome(), "");
        }
        return getDetail().questions().stream()
                .filter(question -> question.item().slot() == happened.slot())
                .map(question -> ReviewedQuestion.answer(caller().locale(), question.item(), happened.response()))
                .findFirst()
                .orElse("");
    }

    public @Nullable String pause() {
        return act(
                () -> supervision.pause(caller(), neededId(), input()),
                "attempt.paused",
                "/admin/attempt?id=" + neededId());
    }

    public @Nullable String resume() {
        return act(
                () -> supervision.resume(caller(), neededId(), input()),
                "attempt.resumed",
                "/admin/attempt?id=" + neededId());
    }

    public @Nullable String extend() {
        return act(
                () -> supervision.extend(caller(), neededId(), input()),
                "attempt.extended",
                "/admin/attempt?id=" + neededId());
    }

    public @Nullable String end() {
        return act(
                () -> supervision.end(caller(), neededId(), input()),
                "attempt.ended",
                "/admin/attempt?id=" + neededId());
    }

    public @Nullable String annul() {
        return act(
                () -> annulments.annul(caller(), neededId(), new AnnulmentInput(annulReason, annulUsed)),
                "attempt.annulled",
                "/admin/attempt?id=" + neededId());
    }

    public @Nullable String reinstate() {
        return act(
                () -> annulments.reinstate(caller(), neededId(), annulReason),
                "attempt.reinstated",
                "/admin/attempt?id=" + neededId());
    }

    /** Whether the caller may decide whether the attempt counts. */
    public boolean isAnnuls() {
        return caller().may(Permission.CURRICULUM_WRITE);
    }

    private SupervisionInput input() {
        return new SupervisionInput(null, minutes, reason);
    }

    /** Whether the caller may step in, and the attempt is not over. */
    public boolean isSupervised() {
        return caller().may(Permission.ATTEMPT_SUPERVISE)
                && !getDetail().attempt().state().isFinal();
    }

    public @Nullable String getAnnulReason() {
        return annulReason;
    }

    public void setAnnulReason(@Nullable String annulReason) {
        this.annulReason = annulReason;
    }

    public boolean isAnnulUsed() {
        return annulUsed;
    }

    public void setAnnulUsed(boolean annulUsed) {
        this.annulUsed = annulUsed;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** How many answers came late. */
    public long getLate() {
        return getDetail().events().stream()
                .filter(event -> event.madeAt() != null)
                .count();
    }

    public AttemptDetail getDetail() {
        return Objects.requireNonNull(detail);
    }

    public List<ReviewedQuestion> getQuestions() {
        return questions;
    }
}
