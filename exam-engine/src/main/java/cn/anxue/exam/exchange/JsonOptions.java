package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.json.JsonPointer;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The options of a question in another system's JSON.
 *
 * @param single options that are told apart, in order; a blank text is an option without content
 * @param joined all of them in one text, which is not yet split; empty when {@code single} has them
 */
record JsonOptions(List<Single> single, String joined) {
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "t", "是", "对", "正确");

    /** One option: its text, what the answer calls it besides its position, and whether it says itself to be right. */
    record Single(String text, String label, boolean right) {}

    JsonOptions {
        single = List.copyOf(single);
    }

    /**
     * Reads them.
     *
     * @param plain takes markup off a text
     * @throws RowRefusal OPTIONS_UNCLEAR, TOO_MANY_OPTIONS
     */
    static JsonOptions of(JsonPointer.Found question, JsonMapping mapping, UnaryOperator<String> plain) {
        List<Single> single = mapping.options().size() > 1
                ? separate(question, mapping, plain)
                : mapping.options().stream()
                        .map(place -> JsonTexts.opened(JsonPointer.of(place).in(question)))
                        .flatMap(value -> inside(value, mapping, plain))
                        .toList();
        if (single.size() > QuestionRules.MAX_OPTIONS) {
            throw new RowRefusal(ReasonCode.TOO_MANY_OPTIONS, QuestionRules.MAX_OPTIONS);
        }
        String text = mapping.options().size() == 1 && single.isEmpty()
                ? JsonPointer.of(mapping.options().get(0)).in(question).words()
                : "";
        return mapping.separator().isEmpty() || text.isEmpty()
                ? new JsonOptions(single, plain.apply(text))
                : new JsonOptions(split(text, mapping.separator(), plain), "");
    }

    private static List<Single> split(String text, String separator, UnaryOperator<String> plain) {
        List<Single> single = Stream.of(text.split(Pattern.quote(separator)))
                .filter(part -> !part.isBlank())
                .map(part -> new Single(plain.apply(part), "", false))
                .toList();
        if (single.size() > QuestionRules.MAX_OPTIONS) {
            throw new RowRefusal(ReasonCode.TOO_MANY_OPTIONS, QuestionRules.MAX_OPTIONS);
        }
        return single;
    }

    /** A field each; those without content are no options, but the others keep their letters. */
    private static List<Single> separate(JsonPointer.Found question, JsonMapping mapping, UnaryOperator<String> plain) {
        List<Single> single = new ArrayList<>();
        for (int index = 0; index < Math.min(mapping.options().size(), QuestionRules.MAX_OPTIONS); index++) {
            String text =
                    JsonPointer.of(mapping.options().get(index)).in(question).words();
            if (!text.isBlank()) {
                single.add(new Single(plain.apply(text), Option.letter(index), false));
            }
        }
        return single;
    }

    private static Stream<Single> inside(JsonValue value, JsonMapping mapping, UnaryOperator<String> plain) {
        if (value instanceof Items array) {
            return array.items().stream().map(item -> one("", item, mapping, plain));
        }
        return value instanceof Fields object
                ? object.fields().entrySet().stream()
                        .filter(entry -> !(entry.getValue() instanceof JsonValue.Nothing))
                        .map(entry -> one(entry.getKey(), entry.getValue(), mapping, plain))
                : Stream.empty();
    }

    private static Single one(String key, JsonValue value, JsonMapping mapping, UnaryOperator<String> plain) {
        if (value instanceof Items
                || (value instanceof Fields && mapping.optionText().isEmpty())) {
            throw new RowRefusal(ReasonCode.OPTIONS_UNCLEAR);
        }
        if (!(value instanceof Fields)) {
            return new Single(plain.apply(value.words()), key, false);
        }
        String label = at(value, mapping.optionLabel());
        String right = at(value, mapping.optionRight()).strip().toLowerCase(Locale.ROOT);
        String text = plain.apply(at(value, mapping.optionText()));
        return new Single(text, label.isEmpty() ? key : label, YES.contains(right));
    }

    private static String at(JsonValue value, String place) {
        return place.isEmpty() ? "" : JsonPointer.of(place).in(value).words().strip();
    }

    boolean isEmpty() {
        return single.isEmpty() && joined.isBlank();
    }

    /** The letters of the options that say themselves to be right. */
    String flagged() {
        return letters(Single::right);
    }

    /** The letter of the option that the answer calls so, empty for none. */
    String labelled(String label) {
        return first(option -> option.label().equalsIgnoreCase(label.strip()));
    }

    /** The letter of the option with this text, empty for none. */
    String texted(String text) {
        return first(option -> Texts.folded(option.text()).equals(Texts.folded(text)));
    }

    /** Whether options have labels of their own. */
    boolean hasLabels() {
        return single.stream().noneMatch(option -> option.label().isEmpty());
    }

    private String first(Predicate<Single> wanted) {
        String letters = letters(wanted);
        return letters.isEmpty() ? "" : letters.substring(0, 1);
    }

    private String letters(Predicate<Single> wanted) {
        return IntStream.range(0, single.size())
                .filter(index -> wanted.test(single.get(index)))
                .mapToObj(Option::letter)
                .reduce("", String::concat);
    }

    /** Puts the options into the cells of a row. */
    void putInto(Map<String, String> cells) {
        cells.put(BankColumns.OPTIONS, joined);
        for (int index = 0; index < single.size(); index++) {
            cells.put(BankColumns.option(index), single.get(index).text());
        }
    }
}
