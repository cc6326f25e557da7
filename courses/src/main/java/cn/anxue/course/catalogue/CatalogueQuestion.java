package cn.anxue.course.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that ships with the product. Which parts are filled depends on its type.
 *
 * @param objective the learning objective that it tests
 * @param difficulty 1 (easy) to 5 (hard)
 * @param options the texts to choose from or to put in order; the first is A
 * @param answer choice types: letters of the right options; true/false: {@code TRUE} or {@code FALSE}; ordering:
 *     letters of all options in the right order; otherwise empty
 * @param accepted text entry: every accepted answer
 * @param value numeric entry: the right number
 * @param tolerance numeric entry: how far off an answer may be, null for not at all
 * @param unit numeric entry: the unit shown beside the field
 * @param notation composite: the question as plain text ({@code cn.anxue.exam.notation}), in which {@link #PICTURE}
 *     stands for the picture's address; its stem is empty
 * @param picture path for {@link Catalogue#open}, null if there is none
 */
public record CatalogueQuestion(
        String chapter,
        String objective,
        Type type,
        int difficulty,
        List<String> jobCategories,
        String stem,
        List<String> options,
        List<String> answer,
        List<String> accepted,
        @Nullable BigDecimal value,
        @Nullable BigDecimal tolerance,
        @Nullable String unit,
        @Nullable String notation,
        String explanation,
        @Nullable String picture) {

    /** The interactions that questions of the catalogue use. */
    public enum Type {
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        TRUE_FALSE,
        TEXT_ENTRY,
        NUMERIC_ENTRY,
        ORDERING,
        COMPOSITE
    }

    /** Where a notation names the question's picture. */
    public static final String PICTURE = "{picture}";

    /** The notation with the picture at its address; null for other types. */
    public @Nullable String notationAt(String address) {
        return notation == null ? null : notation.replace(PICTURE, address);
    }

    public CatalogueQuestion {
        jobCategories = List.copyOf(jobCategories);
        options = List.copyOf(options);
        answer = List.copyOf(answer);
        accepted = List.copyOf(accepted);
    }
}
