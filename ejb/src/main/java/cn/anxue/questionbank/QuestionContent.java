package cn.anxue.questionbank;

import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiItem;
import cn.anxue.media.MediaPath;
import cn.anxue.questionbank.QuestionData.OptionData;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The engine's question in the words of the API: the way back from {@link QuestionDraft}. */
final class QuestionContent {

    private QuestionContent() {}

    /** Of a file that is looked at before it is imported. */
    static QuestionData of(Question question) {
        return of(question, null, Locale.CHINESE);
    }

    /** @param language of the notation of a composite question */
    static QuestionData of(Question question, @Nullable Integer rowVersion, Locale language) {
        List<OptionData> options = question.item().options().stream()
                .map(option -> new OptionData(option.id(), option.text(), MediaPath.id(option.picture())))
                .toList();
        TextKey text = question.key() instanceof TextKey key ? key : null;
        NumericKey number = question.key() instanceof NumericKey key ? key : null;
        return new QuestionData(
                question.item().type(),
                question.item().stem(),
                options.isEmpty() ? null : options,
                answer(question),
                text == null ? null : text.accepted(),
                text == null ? null : text.caseSensitive(),
                number == null ? null : number.value(),
                number == null ? null : number.tolerance(),
                number == null ? null : number.unit(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                List.copyOf(question.tags()),
                question.objective(),
                MediaPath.id(question.item().picture()),
                question.key() instanceof CompositeKey rules ? rules.content().source() : null,
                question.key() instanceof CompositeKey rules && rules.content() instanceof QtiItem item
                        ? Notation.write(item, language).orElse(null)
                        : null,
                rowVersion);
    }

    private static @Nullable List<String> answer(Question question) {
        if (question.key() instanceof ChoiceKey choice) {
            return List.copyOf(choice.correct());
        }
        return question.key() instanceof OrderKey order ? order.sequence() : null;
    }
}
