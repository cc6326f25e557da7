package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.JsonMapping.AnswerForm;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.json.JsonPointer;
import cn.anxue.exam.json.JsonPointer.Found;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A first {@link JsonMapping} for JSON that nobody has described: places by their names, and what names do not say by
 * trying which reading makes most questions well-formed.
 */
public final class JsonGuess {
    private static final Pattern HTML =
            Pattern.compile("</[a-zA-Z]|<br\\s*/?>|<img\\s|&nbsp;", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:[,，;；|、\\s]+\\d{1,3}){0,25}");
    private static final Pattern FLAG = Pattern.compile("true|false|[01]|[yYnN]|是|否");
    private static final int MOST_TYPES = 60;
    private static final int ENOUGH_OF_TYPE = 50;

    private final JsonValue root;
    private final String list;
    private final JsonSamples samples;
    private final Map<String, String> places;
    private final Optional<JsonSamples> around;
    private final Set<String> used = new HashSet<>();

    /** @param lists all lists of the text, by their places */
    private JsonGuess(JsonValue root, String list, Map<String, JsonSamples> lists) {
        this.root = root;
        this.list = list;
        this.samples = Objects.requireNonNull(lists.get(list));
        int each = list.lastIndexOf("/*/");
        this.around = each < 0 ? Optional.empty() : Optional.ofNullable(lists.get(list.substring(0, each)));
        this.places = samples.places();
    }

    /** The best mapping for the JSON; empty when nothing in it looks like a list of questions. */
    public static Optional<JsonMapping> of(JsonValue root) {
        Map<String, JsonSamples> lists = JsonSamples.lists(root);
        return lists.keySet().stream()
                .map(list -> new JsonGuess(root, list, lists))
                .filter(guess -> guess.likeness() > 1)
                .max(Comparator.comparingInt(JsonGuess::likeness)
                        .thenComparing(guess ->
                                -guess.list.chars().filter(c -> c == '/').count()))
                .map(JsonGuess::mapping);
    }

    /** How many of the fields of a question there are; 0 without a stem. */
    private int likeness() {
        boolean options = isThere(BankColumns.OPTIONS) || isThere(BankColumns.option(0));
        long others = Stream.of(BankColumns.ANSWER, BankColumns.TYPE, BankColumns.EXPLANATION)
                .filter(this::isThere)
                .count();
        return isThere(BankColumns.STEM) ? 1 + (options ? 2 : 0) + (int) others : 0;
    }

    private boolean isThere(String key) {
        return JsonWords.place(key, places, place -> fits(key, place)).isPresent();
    }

    private boolean fits(String key, String place) {
        return switch (key) {
            case BankColumns.STEM -> samples.mostly(place, Text.class);
            case BankColumns.OPTIONS ->
                samples.mostly(place, Items.class)
                        || samples.mostly(place, Fields.class)
                        || samples.mostly(place, Text.class);
            case BankColumns.TAGS, BankColumns.ANSWER, BankColumns.CHAPTER -> !samples.mostly(place, Fields.class);
            default -> !samples.mostly(place, Fields.class) && !samples.mostly(place, Items.class);
        };
    }

    private String take(String key) {
        Optional<String> place =
                JsonWords.place(key, places, one -> !used.contains(one) && !insideUsed(one) && fits(key, one));
        place.ifPresent(used::add);
        return place.orElse("");
    }

    private boolean insideUsed(String place) {
        return used.stream().anyMatch(one -> place.startsWith(one + "/"));
    }

    private JsonMapping mapping() {
        List<String> options = options();
        String inside = options.size() == 1 ? options.get(0) : "";
        Optional<JsonSamples> objects = inside.isEmpty() ? Optional.empty() : samples.inside(inside);
        String right = objects.map(JsonGuess::right).orElse("");
        String text = objects.map(one -> within(one, JsonWords.OPTION_TEXT, place -> !place.equals(right)))
                .orElse("");
        String label = objects.map(one ->
                        within(one, JsonWords.OPTION_LABEL, place -> !place.equals(right) && !place.equals(text)))
                .orElse("");
        String stem = take(BankColumns.STEM);
        String answer = take(BankColumns.ANSWER);
        String type = take(BankColumns.TYPE);
        String explanation = take(BankColumns.EXPLANATION);
        JsonMapping bare = new JsonMapping(
                list,
                type,
                stem,
                options,
                text,
                label,
                right,
                "",
                answer,
                AnswerForm.LETTERS,
                explanation,
                chapter(),
                take(BankColumns.DIFFICULTY),
                take(BankColumns.TAGS),
                take(BankColumns.OBJECTIVE),
                isHtml(stem) || isHtml(explanation),
                Map.of());
        AnswerForm form = form(bare);
        return bare.reading(type, form, type.isEmpty() ? Map.of() : types(bare.reading("", form, Map.of()), type));
    }

    /** Its own chapter or category, or the name of what is around the list. */
    private String chapter() {
        return Stream.of(BankColumns.CHAPTER, BankColumns.CATEGORY)
                .map(this::take)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .or(() -> around.flatMap(outer -> Stream.of(BankColumns.CHAPTER, BankColumns.CATEGORY, BankColumns.STEM)
                        .flatMap(key ->
                                JsonWords.place(key, outer.places(), place -> outer.mostly(place, Text.class)).stream())
                        .map(place -> ".." + place)
                        .findFirst()))
                .orElse("");
    }

    private List<String> options() {
        List<String> separate = JsonWords.separateOptions(places, place -> fits(BankColumns.DIFFICULTY, place));
        if (!separate.isEmpty()) {
            used.addAll(separate);
            return separate;
        }
        String one = take(BankColumns.OPTIONS);
        return one.isEmpty() ? List.of() : List.of(one);
    }

    private static String within(JsonSamples options, String key, Predicate<String> fits) {
        return JsonWords.place(key, options.places(), fits).orElse("");
    }

    /** The flag: by its name, or the one field that is sometimes yes and sometimes no. */
    private static String right(JsonSamples options) {
        String named = within(options, JsonWords.OPTION_RIGHT, place -> options.at(place)
                .allMatch(value -> FLAG.matcher(value.words()).matches()));
        return named.isEmpty()
                ? options.places().keySet().stream()
                        .filter(place ->
                                isFlag(options.at(place).map(JsonValue::words).collect(Collectors.toSet())))
                        .findFirst()
                        .orElse("")
                : named;
    }

    private static boolean isFlag(Set<String> words) {
        return words.size() == 2
                && words.stream().allMatch(word -> FLAG.matcher(word).matches());
    }

    private boolean isHtml(String place) {
        return !place.isEmpty()
                && samples.at(place)
                        .anyMatch(value -> HTML.matcher(value.words()).find());
    }

    /** The form with which most of the samples are well-formed; the more particular one of several. */
    private AnswerForm form(JsonMapping mapping) {
        boolean numbers = !mapping.answer().isEmpty()
                && withOptions(mapping)
                        .allMatch(question -> JsonTexts.words(
                                        JsonPointer.of(mapping.answer()).in(question))
                                .stream()
                                .allMatch(word -> DIGITS.matcher(word).matches()));
        List<AnswerForm> forms = new ArrayList<>();
        if (!mapping.optionRight().isEmpty()) {
            forms.add(AnswerForm.FLAGS);
        }
        if (!mapping.answer().isEmpty()) {
            forms.addAll(
                    numbers
                            ? List.of(AnswerForm.LABELS, AnswerForm.FROM_ONE, AnswerForm.FROM_ZERO)
                            : List.of(AnswerForm.LETTERS, AnswerForm.LABELS, AnswerForm.TEXTS));
        }
        if (mapping.optionLabel().isEmpty()) {
            forms.remove(AnswerForm.LABELS);
        }
        AnswerForm best = AnswerForm.LETTERS;
        int most = -1;
        for (AnswerForm form : forms) {
            int taken = read(samples.objects(), mapping.reading(mapping.type(), form, Map.of()))
                            .imported()
                            .size()
                    + read(samples.objects(), mapping.reading("", form, Map.of()))
                            .imported()
                            .size();
            if (taken > most) {
                best = form;
                most = taken;
            }
        }
        return best;
    }

    private Stream<Fields> withOptions(JsonMapping mapping) {
        return samples.objects().stream().filter(question -> mapping.options().stream()
                .anyMatch(place -> !JsonPointer.of(place).in(question).equals(new JsonValue.Nothing())));
    }

    private static BankImport read(List<Fields> questions, JsonMapping mapping) {
        return JsonBank.read(new Items(List.copyOf(questions)), mapping.inList(""), ImportLimits.DEFAULT);
    }

    /** What each word for a type means: known words as in spreadsheets, others by what their questions look like. */
    private Map<String, ItemType> types(JsonMapping untyped, String place) {
        Map<String, List<Fields>> byWord = new TreeMap<>();
        for (Found found : JsonBank.questions(root, list)) {
            String word = JsonPointer.of(place).in(found).words().strip();
            boolean plausible = !word.isEmpty() && word.length() <= QuestionRules.MAX_LABEL;
            if (plausible && found.value() instanceof Fields question && byWord.size() < MOST_TYPES) {
                List<Fields> ofWord = byWord.computeIfAbsent(word, made -> new ArrayList<>());
                if (ofWord.size() < ENOUGH_OF_TYPE) {
                    ofWord.add(question);
                }
            }
        }
        Map<String, ItemType> types = new TreeMap<>();
        byWord.forEach((word, questions) -> {
            List<ItemType> read = read(questions, untyped).imported().stream()
                    .map(one -> one.question().item().type())
                    .toList();
            known(word, read).ifPresent(type -> types.put(word, type));
        });
        return types;
    }

    private static Optional<ItemType> known(String word, List<ItemType> read) {
        try {
            return Optional.of(
                    switch (TypeWords.kind(word)) {
                        case SINGLE -> ItemType.SINGLE_CHOICE;
                        case MULTIPLE -> ItemType.MULTIPLE_CHOICE;
                        case TRUE_FALSE -> ItemType.TRUE_FALSE;
                        case FILL_IN -> ItemType.TEXT_ENTRY;
                        case ORDERING -> ItemType.ORDERING;
                        default -> likely(read);
                    });
        } catch (RowRefusal refusal) {
            boolean unsupported = refusal.asRejected(0).reason() == ReasonCode.UNSUPPORTED_TYPE;
            return unsupported || read.isEmpty() ? Optional.empty() : Optional.of(likely(read));
        }
    }

    /** One question with several answers makes a multiple choice of all; else what most of them are. */
    private static ItemType likely(List<ItemType> read) {
        return read.contains(ItemType.MULTIPLE_CHOICE)
                ? ItemType.MULTIPLE_CHOICE
                : read.stream()
                        .max(Comparator.comparingLong(
                                type -> read.stream().filter(type::equals).count()))
                        .orElse(ItemType.SINGLE_CHOICE);
    }
}
