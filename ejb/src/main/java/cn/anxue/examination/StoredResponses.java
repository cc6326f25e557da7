package cn.anxue.examination;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.paper.PaperView;
import cn.anxue.exam.paper.Slot;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what was answered on a person's paper into what is kept: option ids as the bank has them. */
@Dependent
class StoredResponses {

    @Inject
    private QuestionPool questions;

    @Inject
    private AnswerFiles files;

    /** The stored text, empty for none; refuses what does not fit the question. */
    String of(LiveAttempt attempt, int number, @Nullable AnswerData given) {
        Sitting sitting = attempt.sitting();
        if (number < 1 || number > sitting.terms().slots()) {
            throw Refusal.invalid("slot", "noSuchSlot", sitting.terms().slots());
        }
        @Nullable Response shown = given == null ? null : given.response();
        if (shown == null) {
            return "";
        }
        Slot slot = sitting.paper().slot(number);
        Item item = Objects.requireNonNull(
                        questions.questions(List.of(slot.versionId())).get(slot.versionId()))
                .item();
        try {
            Response canonical = PaperView.toCanonical(slot, item, shown);
            files.check(sitting.personId(), canonical);
            KeptTurns.check(item, attempt.attempt().currentResponse(number), canonical);
            return ResponseCodec.write(canonical);
        } catch (EngineException e) {
            throw Refusal.invalid("response", "malformedResponse");
        }
    }
}
