package cn.anxue.examination;

import cn.anxue.exam.item.Composite;
import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.item.Units;
import cn.anxue.exam.paper.DeliveredItem;
import cn.anxue.exam.paper.PaperView;
import cn.anxue.exam.paper.Slot;
import cn.anxue.exam.qti.QtiItem;
import cn.anxue.exam.scoring.KeyCorrection;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words a slot of a paper with the option ids that its person was shown; practice uses it for single questions. */
public final class QuestionReviews {

    /** Looked up once: the look-up reads service files each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private QuestionReviews() {}

    /** The question as shown before any answer, without its key. */
    public static AttemptView.Item item(Slot slot, Item item) {
        return item(slot, item, "", false);
    }

    /**
     * The question as shown, without its key.
     *
     * @param stored the response so far, on which an adaptive question depends
     * @param over whether the attempt is over, and a composite question may show its feedback
     */
    static AttemptView.Item item(Slot slot, Item item, String stored, boolean over) {
        DeliveredItem shown = PaperView.deliver(slot, item);
        return new AttemptView.Item(
                shown.slot(),
                shown.type(),
                shown.stem(),
                shown.picture(),
                shown.options().stream()
                        .map(option -> new AttemptView.Option(option.id(), option.text(), option.picture()))
                        .toList(),
                shown.marks(),
                shown.interaction() instanceof NumericEntryInteraction number ? Units.shown(number.unit()) : null,
                shown.interaction() instanceof NumericEntryInteraction number ? Units.spellings(number.unit()) : null,
                shown.interaction() instanceof CompositeInteraction composite
                        ? view(composite.content(), slot, stored, over)
                        : null);
    }

    /** What is seen of an assessment item outside a paper, with the values of chance of seed 0. */
    public static JsonObject view(String qti) {
        return json(QtiItem.parse(qti).view(null, 0, false));
    }

    /** The declared answers to an assessment item, as {@link #view} shows it. */
    public static QuestionReview.KeyData key(String qti) {
        return QuestionReview.KeyData.of(QtiItem.parse(qti).solution(0).turns());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject view(Composite content, Slot slot, String stored, boolean over) {
        CompositeResponse given = ResponseCodec.stored(stored) instanceof CompositeResponse response ? response : null;
        return json(content.view(given, slot.seed(), over));
    }

    /** A stored response as the person gave it; null for none. */
    static @Nullable AnswerData answer(Slot slot, Item item, String stored) {
        @Nullable Response canonical = ResponseCodec.stored(stored);
        return canonical == null ? null : AnswerData.of(PaperView.toDisplayed(slot, item, canonical));
    }

    /** The question with its key and the response to it. */
    public static QuestionReview review(Slot slot, Question question, String stored, @Nullable BigDecimal points) {
        return new QuestionReview(
                item(slot, question.item(), stored, true),
                key(slot, question),
                question.explanation(),
                question.chapter(),
                answer(slot, question.item(), stored),
                points,
                null);
    }

    /** The same as scored with a correction: a replaced key is shown as the key. */
    static QuestionReview corrected(
            Slot slot, Question question, String stored, BigDecimal points, @Nullable KeyCorrection correction) {
        @Nullable CorrectionKind kind = correction == null ? null : CorrectionKind.of(correction);
        Question shown = correction instanceof KeyCorrection.Replaced replaced
                ? new Question(
                        question.item(),
                        replaced.key(),
                        question.explanation(),
                        question.chapter(),
                        question.difficulty(),
                        question.tags(),
                        question.objective())
                : question;
        QuestionReview plain = review(slot, shown, stored, points);
        return new QuestionReview(
                plain.item(), plain.key(), plain.explanation(), plain.chapter(), plain.response(), points, kind);
    }

    private static QuestionReview.KeyData key(Slot slot, Question question) {
        Key key = question.key();
        if (key instanceof ChoiceKey choice) {
            ChoiceResponse shown =
                    (ChoiceResponse) PaperView.toDisplayed(slot, question.item(), new ChoiceResponse(choice.correct()));
            return new QuestionReview.KeyData(List.copyOf(shown.chosen()), null, null, null, null, null);
        }
        if (key instanceof OrderKey order) {
            OrderResponse shown =
                    (OrderResponse) PaperView.toDisplayed(slot, question.item(), new OrderResponse(order.sequence()));
            return new QuestionReview.KeyData(null, shown.sequence(), null, null, null, null);
        }
        if (key instanceof TextKey text) {
            return new QuestionReview.KeyData(null, null, text.accepted(), null, null, null);
        }
        if (key instanceof CompositeKey rules) {
            return QuestionReview.KeyData.of(
                    rules.content().solution(slot.seed()).turns());
        }
        NumericKey number = (NumericKey) key;
        return new QuestionReview.KeyData(null, null, null, number.value(), number.tolerance(), number.unit());
    }
}
