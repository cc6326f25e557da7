package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.scoring.Score;
import cn.anxue.exam.scoring.Scoring;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores an attempt from its events, at its end and whenever it is looked at: always the same (I5). */
@Dependent
class ScoreSheet {

    @Inject
    private QuestionPool questions;

    @Inject
    private PublishedExams exams;

    Score score(Sitting sitting, Attempt attempt) {
        ExamView exam = exams.view(sitting.examId());
        Map<Long, Question> asked = questions.questions(sitting.versions());
        return Scoring.score(
                sitting.paper(),
                responses(attempt),
                version -> {
                    Question question = asked.get(version);
                    return question == null ? null : question.key();
                },
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
