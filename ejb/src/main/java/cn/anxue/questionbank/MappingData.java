package cn.anxue.questionbank;

import cn.anxue.exam.exchange.JsonMapping;
import cn.anxue.exam.exchange.JsonMapping.AnswerForm;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.json.JsonPointer;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where another system's JSON keeps what a question consists of. Places are JSON pointers such as {@code /data/list}; that
 * of the list begins at the top, all others at a question. A step {@code *} is every element, a leading {@code ..} the
 * object around. What is missing or empty is not there.
 *
 * @param list the array of questions; missing when the whole is one
 * @param type where the type is; {@code types} says what its words mean
 * @param stem where the question's text is; needed
 * @param options one place (an array, an object with a field for each option, or one text), or one place for each option
 * @param optionText within an option that is an object, its text
 * @param optionLabel within an option that is an object, what the answer calls it
 * @param optionRight within an option that is an object, whether it is right
 * @param separator between options in one text; found out when missing
 * @param answer where the answer is; not needed with FLAGS
 * @param answerForm how an answer names options; LETTERS when missing
 * @param html whether texts are HTML; false when missing
 * @param types words for types; words that are not here are read as in spreadsheets
 */
public record MappingData(
        @Nullable String list,
        @Nullable String type,
        @Nullable String stem,
        @Nullable List<String> options,
        @Nullable String optionText,
        @Nullable String optionLabel,
        @Nullable String optionRight,
        @Nullable String separator,
        @Nullable String answer,
        @Nullable AnswerForm answerForm,
        @Nullable String explanation,
        @Nullable String chapter,
        @Nullable String difficulty,
        @Nullable String tags,
        @Nullable String objective,
        @Nullable Boolean html,
        @Nullable Map<String, ItemType> types) {

    private static final int MOST_TYPES = 100;
    private static final int LONGEST = 1000;

    static MappingData of(JsonMapping mapping) {
        return new MappingData(
                mapping.list(),
                mapping.type(),
                mapping.stem(),
                mapping.options(),
                mapping.optionText(),
                mapping.optionLabel(),
                mapping.optionRight(),
                mapping.separator(),
                mapping.answer(),
                mapping.answerForm(),
                mapping.explanation(),
                mapping.chapter(),
                mapping.difficulty(),
                mapping.tags(),
                mapping.objective(),
                mapping.html(),
                mapping.types());
    }

    /** The engine's mapping; refuses with every problem found. */
    JsonMapping mapping() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new JsonMapping(
                plain(list),
                plain(type),
                plain(stem),
                places(),
                plain(optionText),
                plain(optionLabel),
                plain(optionRight),
                Objects.requireNonNullElse(separator, ""),
                plain(answer),
                Objects.requireNonNullElse(answerForm, AnswerForm.LETTERS),
                plain(explanation),
                plain(chapter),
                plain(difficulty),
                plain(tags),
                plain(objective),
                Boolean.TRUE.equals(html),
                Objects.requireNonNullElse(types, Map.of()));
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (plain(stem).isEmpty()) {
            problems.add(Problem.of("stem", "required"));
        }
        if (plain(answer).isEmpty() && answerForm != AnswerForm.FLAGS) {
            problems.add(Problem.of("answer", "required"));
        }
        if (answerForm == AnswerForm.FLAGS && plain(optionRight).isEmpty()) {
            problems.add(Problem.of("optionRight", "required"));
        }
        if (answerForm == AnswerForm.LABELS && plain(optionLabel).isEmpty()) {
            problems.add(Problem.of("optionLabel", "required"));
        }
        if (places().size() > QuestionRules.MAX_OPTIONS) {
            problems.add(Problem.of("options", "tooMany", QuestionRules.MAX_OPTIONS));
        }
        if (Objects.requireNonNullElse(types, Map.of()).size() > MOST_TYPES) {
            problems.add(Problem.of("types", "tooMany", MOST_TYPES));
        }
        namedPlaces().forEach((field, place) -> {
            if (!JsonPointer.isPointer(place)) {
                problems.add(Problem.of(field, "badPointer"));
            }
        });
        return problems;
    }

    private Map<String, String> namedPlaces() {
        return Map.of(
                "list", plain(list),
                "type", plain(type),
                "stem", plain(stem),
                "options", String.join("", places()),
                "answer", plain(answer),
                "explanation", plain(explanation),
                "chapter", plain(chapter),
                "difficulty", plain(difficulty),
                "tags", plain(tags) + plain(objective),
                "optionText", plain(optionText) + plain(optionLabel) + plain(optionRight));
    }

    private List<String> places() {
        return Optional.ofNullable(options).stream()
                .flatMap(List::stream)
                .flatMap(place -> Stream.of(plain(place)))
                .filter(place -> !place.isEmpty())
                .toList();
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(Inputs.optionalText("mapping", text, LONGEST), "");
    }
}
