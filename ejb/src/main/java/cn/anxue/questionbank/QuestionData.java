package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a question, as the API and the pages write and read it. Each type uses its own properties and ignores
 * the others.
 *
 * @param stem the question's text, up to 5,000 characters
 * @param options choices or steps, 2 to 26, for SINGLE_CHOICE, MULTIPLE_CHOICE and ORDERING
 * @param answer for choices the ids of the right options; for TRUE_FALSE TRUE or FALSE; for ORDERING all ids in their
 *     right order
 * @param accepted texts of which any one is right, for TEXT_ENTRY
 * @param caseSensitive whether case counts in TEXT_ENTRY; false when missing
 * @param value the right number, for NUMERIC_ENTRY
 * @param tolerance how far off a number may be, both ways; 0 when missing
 * @param unit shown behind the field and accepted behind the number; several ways to write it separated by {@code |},
 *     the shown one first, up to 60 characters. The Chinese word and the symbol of a unit always mean the same
 * @param explanation shown after answering where the exam allows it
 * @param chapter section of the bank
 * @param difficulty 1 (easy) to 5 (hard); 3 when missing
 * @param tags job categories and the like
 * @param objective the learning objective that it examines, in words or as a code, up to 200 characters
 * @param pictureId a picture uploaded before
 * @param qti the assessment item (QTI 2.1, 2.2 or 3.0) of a COMPOSITE question, up to 32,000 characters; it holds the key,
 *     and the stem follows from it
 * @param notation the same question as plain text in the reader's language, up to 20,000 characters; null where no text
 *     makes this item. To write
 *     one, send this or {@code qti}; both only when they mean the same
 * @param rowVersion the version that was read, for a change; null skips the check
 */
public record QuestionData(
        @Nullable ItemType type,
        @Nullable String stem,
        @Nullable List<OptionData> options,
        @Nullable List<String> answer,
        @Nullable List<String> accepted,
        @Nullable Boolean caseSensitive,
        @Nullable BigDecimal value,
        @Nullable BigDecimal tolerance,
        @Nullable String unit,
        @Nullable String explanation,
        @Nullable String chapter,
        @Nullable Integer difficulty,
        @Nullable List<String> tags,
        @Nullable String objective,
        @Nullable Long pictureId,
        @Nullable String qti,
        @Nullable String notation,
        @Nullable Integer rowVersion) {

    /**
     * A choice or a step.
     *
     * @param id what the answer calls it; A, B, C … by position when missing. Stored options are always called A, B, C …
     * @param text may be empty where there is a picture
     */
    public record OptionData(@Nullable String id, @Nullable String text, @Nullable Long pictureId) {}
}
