package cn.anxue.web.record;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Units;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.QuestionReview.KeyData;
import cn.anxue.examination.QuestionReviews;
import cn.anxue.media.MediaPath;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionData.OptionData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored question of a bank as a paper would show it: number 0, no marks, options in their written order. */
public final class BankItem {

    private BankItem() {}

    /** Without its key. */
    public static AttemptView.Item shown(QuestionData question) {
        return new AttemptView.Item(
                0,
                type(question),
                Objects.requireNonNullElse(question.stem(), ""),
                MediaPath.ofOptional(question.pictureId()),
                list(question.options()).stream().map(BankItem::option).toList(),
                BigDecimal.ZERO,
                Units.shown(question.unit()),
                question.type() == ItemType.NUMERIC_ENTRY ? Units.spellings(question.unit()) : null,
                question.qti() == null ? null : QuestionReviews.view(question.qti()));
    }

    private static AttemptView.Option option(OptionData option) {
        return new AttemptView.Option(
                Objects.requireNonNullElse(option.id(), ""),
                Objects.requireNonNullElse(option.text(), ""),
                MediaPath.ofOptional(option.pictureId()));
    }

    /** Its key, of a composite question with the values of chance of seed 0. */
    public static KeyData key(QuestionData question) {
        return switch (type(question)) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE ->
                new KeyData(list(question.answer()), null, null, null, null, null);
            case ORDERING -> new KeyData(null, question.answer(), null, null, null, null);
            case COMPOSITE -> QuestionReviews.key(Objects.requireNonNull(question.qti()));
            case TEXT_ENTRY -> new KeyData(null, null, question.accepted(), null, null, null);
            case NUMERIC_ENTRY ->
                new KeyData(null, null, null, question.value(), question.tolerance(), question.unit());
        };
    }

    private static ItemType type(QuestionData question) {
        return Objects.requireNonNull(question.type());
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
