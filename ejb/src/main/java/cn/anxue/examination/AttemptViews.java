package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Slot;
import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.exam.scoring.Score;
import cn.anxue.exam.scoring.SlotScore;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is told of an attempt: to the person who sits it, and afterwards. */
@Dependent
class AttemptViews {

    @Inject
    private PublishedExams exams;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private QuestionPool questions;

    @Inject
    private AttemptReceipts receipts;

    @Inject
    private ScoreSheet sheet;

    /** The running or ended attempt; a score only once it is released. */
    AttemptView view(LiveAttempt live, Instant now, @Nullable String device) {
        Sitting sitting = live.sitting();
        Attempt attempt = live.attempt();
        Map<Long, Question> asked = questions.questions(sitting.versions());
        boolean over = attempt.state().isFinal();
        AttemptDevice where = AttemptDevice.of(attempt.device(), device);
        boolean hidden = !over && (where == AttemptDevice.ELSEWHERE || attempt.state() == AttemptState.ON_BREAK);
        @Nullable Score score = over && released(live) != null ? sheet.score(sitting, attempt) : null;
        return new AttemptView(
                live.id(),
                sitting.examId(),
                exams.view(sitting.examId()).title(),
                attempt.state(),
                sitting.terms().startedAt(),
                attempt.deadline(now),
                sitting.terms().lateDelivery().toMinutes(),
                now,
                attempt.keptUpTo(),
                live.receipt(),
                where,
                attempt.breaksLeft(now).toSeconds(),
                exams.view(sitting.examId()).blueprint().sections(),
                over || hidden ? List.of() : items(sitting, attempt, asked),
                hidden ? Map.of() : responses(sitting, attempt, asked),
                IntStream.rangeClosed(1, sitting.terms().slots())
                        .filter(attempt::flagged)
                        .boxed()
                        .toList(),
                score == null ? null : score.points(),
                sitting.paper().totalMarks(),
                score == null ? null : score.passed());
    }

    CommandReceipt receipt(LiveAttempt live, String receipt, Instant now) {
        return new CommandReceipt(
                live.attempt().keptUpTo(), receipt, now, live.attempt().deadline(now));
    }

    AttemptResult result(LiveAttempt ended) {
        Score score = sheet.score(ended.sitting(), ended.attempt());
        ExamView exam = exams.view(ended.sitting().examId());
        boolean out = released(ended) != null;
        return new AttemptResult(
                ended.id(),
                ended.receipt(),
                ended.attempt().state(),
                out ? score.points() : null,
                score.maximum(),
                exam.passMark(),
                out ? score.passed() : null,
                ended.attempt().endedAt().orElseThrow(),
                out,
                out ? null : exam.results().releaseAt());
    }

    private @Nullable Instant released(LiveAttempt ended) {
        return attempts.find(ended.id())
                .filter(attempt -> attempt.annulledAt == null)
                .map(attempt -> attempt.releasedAt)
                .orElse(null);
    }

    /** Of an ended attempt whose result is not released, or that does not count: that it ended, and what comes. */
    AttemptReview pending(LiveAttempt ended) {
        ExamView exam = exams.view(ended.sitting().examId());
        AttemptHeader header = attempts.find(ended.id()).orElseThrow();
        return new AttemptReview(
                ended.id(),
                exam.id(),
                exam.title(),
                ended.attempt().state(),
                ended.sitting().terms().startedAt(),
                ended.attempt().endedAt().orElseThrow(),
                receipts.code(ended.id()).orElse(""),
                null,
                ended.sitting().paper().totalMarks(),
                exam.passMark(),
                null,
                null,
                null,
                exam.results().releaseAt(),
                header.score == null && header.annulledAt == null,
                header.annulment(),
                exam.review(),
                List.of(),
                List.of(),
                List.of());
    }

    /** As much as the policy shows. */
    AttemptReview review(LiveAttempt ended, Instant releasedAt) {
        ExamView exam = exams.view(ended.sitting().examId());
        ReviewPolicy policy = exam.review();
        Score score = sheet.score(ended.sitting(), ended.attempt());
        return new AttemptReview(
                ended.id(),
                exam.id(),
                exam.title(),
                ended.attempt().state(),
                ended.sitting().terms().startedAt(),
                ended.attempt().endedAt().orElseThrow(),
                receipts.code(ended.id()).orElse(""),
                score.points(),
                score.maximum(),
                exam.passMark(),
                score.passed(),
                exam.results()
                        .band(score.points(), score.maximum())
                        .map(Band::name)
                        .orElse(null),
                releasedAt,
                null,
                false,
                null,
                policy,
                policy.covers(ReviewPolicy.SCORE) ? points(score) : List.of(),
                exam.blueprint().sections(),
                policy.covers(ReviewPolicy.WRONG_ONLY) ? questions(ended, score, policy) : List.of());
    }

    private static List<AttemptReview.SlotPoints> points(Score score) {
        return score.slots().stream()
                .map(slot -> new AttemptReview.SlotPoints(slot.slot(), slot.points(), slot.maximum(), slot.answered()))
                .toList();
    }

    /** The questions with keys and points: all, or those without full marks. */
    List<QuestionReview> questions(LiveAttempt live, Score score, ReviewPolicy policy) {
        Map<Long, Question> asked = questions.questions(live.sitting().versions());
        Map<Long, KeyCorrection> inForce = sheet.inForce(live.sitting(), live.attempt());
        return score.slots().stream()
                .filter(slot -> policy == ReviewPolicy.FULL || !slot.right())
                .map(slot -> question(live, slot, asked, inForce))
                .toList();
    }

    private static QuestionReview question(
            LiveAttempt live, SlotScore score, Map<Long, Question> asked, Map<Long, KeyCorrection> inForce) {
        Slot slot = live.sitting().paper().slot(score.slot());
        Question question = Objects.requireNonNull(asked.get(slot.versionId()));
        return QuestionReviews.corrected(
                slot,
                question,
                live.attempt().currentResponse(score.slot()),
                score.points(),
                inForce.get(slot.versionId()));
    }

    private static List<AttemptView.Item> items(Sitting sitting, Attempt attempt, Map<Long, Question> asked) {
        return sitting.paper().slots().stream()
                .map(slot ->
                        QuestionReviews.item(slot, itemOf(slot, asked), attempt.currentResponse(slot.number()), false))
                .toList();
    }

    private static Map<String, AnswerData> responses(Sitting sitting, Attempt attempt, Map<Long, Question> asked) {
        Map<String, AnswerData> responses = new LinkedHashMap<>();
        attempt.responses().forEach((number, stored) -> {
            Slot slot = sitting.paper().slot(number);
            @Nullable AnswerData answer = QuestionReviews.answer(slot, itemOf(slot, asked), stored);
            if (answer != null) {
                responses.put(String.valueOf(number), answer);
            }
        });
        return responses;
    }

    private static Item itemOf(Slot slot, Map<Long, Question> asked) {
        return Objects.requireNonNull(asked.get(slot.versionId())).item();
    }
}
