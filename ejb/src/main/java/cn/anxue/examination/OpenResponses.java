package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.Event;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Slot;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Responses that only people can judge, and what people gave for them; inside the caller's transaction. For services that
 * have checked their caller.
 */
@Dependent
public class OpenResponses {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private ResultRelease release;

    @Inject
    private QuestionPool questions;

    @Inject
    private AfterEnd after;

    /** The question as it was shown, its key and the response; says nothing about who gave it. */
    public QuestionReview review(long attemptId, int number) {
        LiveAttempt ended = replay(attempts.find(attemptId).orElseThrow(Refusal::notFound));
        Slot slot = ended.sitting().paper().slot(number);
        Question question = Objects.requireNonNull(
                questions.questions(List.of(slot.versionId())).get(slot.versionId()));
        return QuestionReviews.review(slot, question, ended.attempt().currentResponse(number), null);
    }

    /** Whether the candidate may know the result. */
    public boolean released(long attemptId) {
        return attempts.find(attemptId).orElseThrow(Refusal::notFound).releasedAt != null;
    }

    /**
     * Keeps the points of a response. With the last one of an attempt it has a score, which goes out when results are
     * out; a score that was out before is corrected.
     *
     * @param points 0 to the marks of the slot
     * @param command the same for one decision: no attempt takes it twice
     */
    public void keep(long attemptId, int slot, BigDecimal points, String command, Instant now) {
        AttemptHeader attempt = after.locked(attemptId);
        LiveAttempt live =
                after.append(attempt, next -> new Event.Marked(next, Attempt.ownId(command), slot, points, now));
        attempt.markedAt = now;
        if (sheet.whole(live) && attempt.annulledAt == null) {
            release.scored(attempt, sheet.score(live.sitting(), live.attempt()), now);
        }
    }

    private LiveAttempt replay(AttemptHeader attempt) {
        return LiveAttempt.replay(attempt.sitting(), attempts.events(attempt.id()));
    }
}
