package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.exam.scoring.Score;
import cn.anxue.exam.scoring.Scoring;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores an attempt from its events, at its end and whenever it is looked at: always the same (I5). */
@Dependent
class ScoreSheet {

    /** A running attempt is shown as if it were scored after everything that was decided. */
    private static final Instant NEVER = Instant.MAX;

    @Inject
    private QuestionPool questions;

    @Inject
    private PublishedExams exams;

    @Inject
    private Corrections corrections;

    Score score(Sitting sitting, Attempt attempt) {
        return score(
                exams.view(sitting.examId()),
                sitting.paper(),
                attempt.responses(),
                attempt.marks(),
                inForce(sitting, attempt));
    }

    /** The corrections that the attempt's score follows, by question version. */
    Map<Long, KeyCorrection> inForce(Sitting sitting, Attempt attempt) {
        return corrections.history(sitting.examId()).at(attempt.scoredAt().orElse(NEVER));
    }

    /** Responses that only a person can judge, in the order of the paper. */
    List<OpenResponse> open(Sitting sitting, Attempt attempt) {
        if (!exams.view(sitting.examId()).marking().byPeople()) {
            return List.of();
        }
        Map<Long, Question> asked = questions.questions(sitting.versions());
        return sitting.paper().slots().stream()
                .filter(slot -> !attempt.currentResponse(slot.number()).isEmpty())
                .filter(slot -> needsHuman(asked.get(slot.versionId())))
                .map(slot -> new OpenResponse(slot.number(), slot.versionId(), slot.marks()))
                .toList();
    }

    /** Whether people gave points for all responses that wait for them. */
    boolean whole(LiveAttempt ended) {
        return open(ended.sitting(), ended.attempt()).stream()
                .allMatch(open -> ended.attempt().marks().containsKey(open.slot()));
    }

    /** Whether only a person can mark the question, or a part of it. */
    static boolean needsHuman(@Nullable Question question) {
        return question != null
                && question.key() instanceof CompositeKey rules
                && rules.content().needsHuman();
    }

    /**
     * The score of stored responses.
     *
     * @param responses by slot as the codec writes them
     * @param marks points that people gave, by slot
     * @param inForce corrections by question version, whether or not they are in force now
     */
    Score score(
            ExamView exam,
            Paper paper,
            Map<Integer, String> responses,
            Map<Integer, BigDecimal> marks,
            Map<Long, KeyCorrection> inForce) {
        Map<Long, Question> asked =
                questions.questions(paper.slots().stream().map(Slot::versionId).toList());
        return Scoring.score(
                paper,
                read(responses),
                marks,
                version -> {
                    Question question = asked.get(version);
                    return question == null ? null : question.key();
                },
                inForce::get,
                exam.markingRule(),
                exam.passMark());
    }

    private static Map<Integer, Response> read(Map<Integer, String> stored) {
        Map<Integer, Response> responses = new HashMap<>();
        stored.forEach((slot, text) -> {
            @Nullable Response response = ResponseCodec.stored(text);
            if (response != null) {
                responses.put(slot, response);
            }
        });
        return responses;
    }
}
