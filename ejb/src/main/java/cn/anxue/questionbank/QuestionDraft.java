package cn.anxue.questionbank;

import cn.anxue.exam.item.Composite;
import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.item.Units;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.notation.NotationRefusal;
import cn.anxue.exam.qti.QtiItem;
import cn.anxue.exam.qti.QtiRefusal;
import cn.anxue.media.MediaPath;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionData.OptionData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the engine's question of what an author wrote: letters by position, steps in their right order, tidy texts. */
final class QuestionDraft {

    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_UNITS = 60;

    private final QuestionData data;
    private final ItemType type;
    private final List<OptionData> given;
    private final @Nullable Composite content;
    /** Canonical letters by the ids that the author used. */
    private final Map<String, String> letters = new LinkedHashMap<>();

    private QuestionDraft(QuestionData data) {
        this.data = data;
        this.type = Inputs.present("type", data.type());
        this.content = type == ItemType.COMPOSITE ? content(data) : null;
        this.given = type.hasOptions() && type != ItemType.TRUE_FALSE ? inOrder() : List.of();
        for (int i = 0; i < given.size(); i++) {
            letters.put(upper(Objects.requireNonNull(given.get(i).id())), Option.letter(i));
        }
    }

    /** The question; refuses when it is not well-formed, with every problem found. */
    static Question of(QuestionData data) {
        Question question = new QuestionDraft(data).question();
        List<cn.anxue.exam.item.Problem> problems = QuestionRules.check(question);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.stream()
                    .map(problem -> QuestionProblems.of(data, problem))
                    .toList());
        }
        return question;
    }

    private Question question() {
        Item item = new Item("draft", type, stem(), MediaPath.ofOptional(data.pictureId()), interaction());
        int difficulty = data.difficulty() == null ? Question.NORMAL_DIFFICULTY : data.difficulty();
        return new Question(
                item,
                key(),
                text(data.explanation()),
                label(data.chapter()),
                difficulty,
                tags(),
                label(data.objective()));
    }

    private static Composite content(QuestionData data) {
        String notation = data.notation();
        String qti = data.qti();
        if (notation == null || notation.isBlank()) {
            if (qti == null || qti.isBlank()) {
                throw Refusal.invalid(qti == null ? "notation" : "qti", "required");
            }
            return item(qti);
        }
        QtiItem written = written(notation);
        if (qti == null || qti.isBlank()) {
            return written;
        }
        // Whoever sends back what was read and changed one of the two: which one is meant cannot be told.
        QtiItem item = item(qti);
        if (!Notation.write(item).equals(Notation.write(written))) {
            throw Refusal.invalid("notation", "question.NOTATION_OR_QTI");
        }
        return item;
    }

    private static QtiItem item(String qti) {
        try {
            return QtiItem.parse(qti);
        } catch (QtiRefusal refusal) {
            throw QuestionProblems.of(refusal);
        }
    }

    private static QtiItem written(String notation) {
        try {
            return Notation.read(notation);
        } catch (NotationRefusal refusal) {
            throw QuestionProblems.of(refusal);
        }
    }

    /** Composite questions are listed by their own words. */
    private String stem() {
        if (content == null) {
            return text(data.stem());
        }
        String words = content.text();
        return words.length() > QuestionRules.MAX_TEXT ? words.substring(0, QuestionRules.MAX_TEXT) : words;
    }

    private Interaction interaction() {
        return switch (type) {
            case SINGLE_CHOICE -> new ChoiceInteraction(options(), 1);
            case MULTIPLE_CHOICE -> new ChoiceInteraction(options(), given.size());
            case TRUE_FALSE -> QuestionRules.trueFalse();
            case TEXT_ENTRY -> new TextEntryInteraction();
            case NUMERIC_ENTRY -> new NumericEntryInteraction(unit());
            case ORDERING -> new OrderInteraction(options());
            case COMPOSITE -> new CompositeInteraction(Objects.requireNonNull(content));
        };
    }

    private Key key() {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE -> new ChoiceKey(Set.copyOf(answer()));
            case TEXT_ENTRY -> new TextKey(accepted(), Boolean.TRUE.equals(data.caseSensitive()));
            case NUMERIC_ENTRY ->
                new NumericKey(
                        number("value", Inputs.present("value", data.value())),
                        data.tolerance() == null ? BigDecimal.ZERO : number("tolerance", data.tolerance()),
                        unit());
            // The steps were put into this order above.
            case ORDERING -> new OrderKey(options().stream().map(Option::id).toList());
            case COMPOSITE -> new CompositeKey(Objects.requireNonNull(content));
        };
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (OptionData option : given) {
            options.add(new Option(
                    Option.letter(options.size()), text(option.text()), MediaPath.ofOptional(option.pictureId())));
        }
        return options;
    }

    /** The options with ids; steps in the order that the answer gives, if it names each of them once. */
    private List<OptionData> inOrder() {
        List<OptionData> named = named();
        List<String> ids = named.stream().map(option -> upper(option.id())).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw Refusal.invalid("options", "question.OPTION_IDS_REPEATED");
        }
        if (type != ItemType.ORDERING) {
            return named;
        }
        List<String> order =
                list(data.answer()).stream().map(QuestionDraft::upper).toList();
        if (order.size() != ids.size() || !Set.copyOf(order).equals(Set.copyOf(ids))) {
            throw Refusal.invalid("answer", "question.KEY_NOT_THE_ORDER");
        }
        return order.stream().map(id -> named.get(ids.indexOf(id))).toList();
    }

    private List<OptionData> named() {
        List<OptionData> options = data.options() == null ? List.of() : data.options();
        if (options.size() > QuestionRules.MAX_OPTIONS) {
            throw Refusal.invalid("options", "question.TOO_MANY_OPTIONS", QuestionRules.MAX_OPTIONS);
        }
        List<OptionData> named = new ArrayList<>();
        for (OptionData option : options) {
            String id = option.id() == null || option.id().isBlank() ? Option.letter(named.size()) : option.id();
            named.add(new OptionData(id, option.text(), option.pictureId()));
        }
        return named;
    }

    private List<String> answer() {
        return list(data.answer()).stream()
                .map(QuestionDraft::upper)
                .map(id -> letters.getOrDefault(id, id))
                .distinct()
                .toList();
    }

    private List<String> accepted() {
        return list(data.accepted()).stream()
                .map(QuestionDraft::text)
                .distinct()
                .toList();
    }

    private Set<String> tags() {
        return list(data.tags()).stream()
                .flatMap(tag -> Stream.of(tag.split("[,，]")))
                .map(QuestionDraft::label)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable String unit() {
        String units = Inputs.optionalText("unit", data.unit(), LONGEST_UNITS);
        List<String> named = Units.named(units);
        return named.isEmpty() ? null : String.join("|", named);
    }

    /** Numbers with huge exponents would be huge texts. */
    private static BigDecimal number(String field, BigDecimal value) {
        if (value.precision() - value.scale() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw Refusal.invalid(field, "question.NUMBER_TOO_LONG", MOST_DIGITS);
        }
        return value;
    }

    private static List<String> list(@Nullable Collection<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static String label(@Nullable String text) {
        return Texts.collapse(text(text));
    }

    private static String upper(@Nullable String id) {
        return id == null ? "" : id.strip().toUpperCase(Locale.ROOT);
    }
}
