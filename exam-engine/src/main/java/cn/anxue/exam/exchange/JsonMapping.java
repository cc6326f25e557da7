package cn.anxue.exam.exchange;

import cn.anxue.exam.item.ItemType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where another system's JSON keeps what a question consists of. Places are pointers as
 * {@link cn.anxue.exam.json.JsonPointer} reads them; that of the list begins at the top, all others at a question. An
 * empty place says that there is none.
 *
 * @param list the array of questions, or an object that holds them
 * @param options one place: an array of texts or objects, an object with a field for each option, or one text with
 *     separators; several places: one option each
 * @param optionText within an option that is an object: its text
 * @param optionLabel within an option that is an object: what the answer calls it, a letter or any id
 * @param optionRight within an option that is an object: true, 1 or yes when it is right
 * @param separator between options in one text; empty to have it found as in spreadsheets
 * @param answer not needed where options say themselves that they are right
 * @param html whether texts are HTML
 * @param types what the words of the place {@code type} mean; words that are not here are read as in spreadsheets
 */
public record JsonMapping(
        String list,
        String type,
        String stem,
        List<String> options,
        String optionText,
        String optionLabel,
        String optionRight,
        String separator,
        String answer,
        AnswerForm answerForm,
        String explanation,
        String chapter,
        String difficulty,
        String tags,
        String objective,
        boolean html,
        Map<String, ItemType> types) {
    public JsonMapping {
        options = List.copyOf(options);
        types = Collections.unmodifiableMap(new TreeMap<>(types));
    }

    /** The same for another list of such questions. */
    JsonMapping inList(String other) {
        return changed(other, type, answerForm, types);
    }

    /** The same with another way to read types and answers. */
    JsonMapping reading(String typeAt, AnswerForm form, Map<String, ItemType> words) {
        return changed(list, typeAt, form, words);
    }

    private JsonMapping changed(String listAt, String typeAt, AnswerForm form, Map<String, ItemType> words) {
        return new JsonMapping(
                listAt,
                typeAt,
                stem,
                options,
                optionText,
                optionLabel,
                optionRight,
                separator,
                answer,
                form,
                explanation,
                chapter,
                difficulty,
                tags,
                objective,
                html,
                words);
    }

    /** How an answer names options. Fill-in questions and true/false questions without options are read as words. */
    public enum AnswerForm {
        /** Letters, or labels of one letter: "ABD", "A,B", ["A", "B"]. */
        LETTERS,
        /** Positions of which the first is 0. */
        FROM_ZERO,
        /** Positions of which the first is 1. */
        FROM_ONE,
        /** The texts of the options. */
        TEXTS,
        /** What the options are called at {@code optionLabel}. */
        LABELS,
        /** The options say it themselves at {@code optionRight}. */
        FLAGS
    }
}
