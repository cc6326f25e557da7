package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.exam.scoring.Score;
import cn.anxue.exam.scoring.Scoring;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
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
                sitting,
                attempt,
                corrections.at(sitting.examId(), attempt.endedAt().orElse(NEVER)));
    }

    /** The score with these corrections, whether or not they are in force. */
    Score score(Sitting sitting, Attempt attempt, Map<Long, KeyCorrection> inForce) {
        ExamView exam = exams.view(sitting.examId());
        Map<Long, Question> asked = questions.questions(sitting.versions());
        return Scoring.score(
                sitting.paper(),
                responses(attempt),
                version -> {
                    Question question = asked.get(version);
                    return question == null ? null : question.key();
                },
                inForce::get,
                exam.markingRule(),
                exam.passMark());
    }

    private static Map<Integer, Response> responses(Attempt attempt) {
        Map<Integer, Response> responses = new HashMap<>();
        attempt.responses().forEach((slot, text) -> {
            @Nullable Response response = ResponseCodec.stored(text);
            if (response != null) {
                responses.put(slot, response);
            }
        });
        return responses;
    }
}
