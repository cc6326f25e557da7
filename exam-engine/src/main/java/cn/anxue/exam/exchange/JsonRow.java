package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.JsonMapping.AnswerForm;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.json.JsonPointer;
import cn.anxue.exam.json.JsonPointer.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question of another system's JSON as a row of a spreadsheet, so that both are read alike. */
final class JsonRow {
    /** How the types are called in a spreadsheet. */
    private static final Map<ItemType, String> TYPES = Map.of(
            ItemType.SINGLE_CHOICE, "单选题",
            ItemType.MULTIPLE_CHOICE, "多选题",
            ItemType.TRUE_FALSE, "判断题",
            ItemType.TEXT_ENTRY, "填空题",
            ItemType.NUMERIC_ENTRY, "数值填空题",
            ItemType.ORDERING, "排序题",
            ItemType.COMPOSITE, "综合题");

    private static final Pattern BETWEEN = Pattern.compile("[,，;；|、\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.0)?");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z](?:[,，;；|、\\s]*[A-Za-z]){0,25}");

    private final JsonMapping mapping;
    private final Found question;
    private boolean media;

    JsonRow(JsonMapping mapping, Found question) {
        this.mapping = mapping;
        this.question = question;
    }

    /**
     * The row.
     *
     * @throws RowRefusal when options or answer cannot be found out
     */
    XlsxTable.Row row(int number) {
        Map<String, String> cells = new HashMap<>();
        JsonOptions options = JsonOptions.of(question, mapping, this::plain);
        options.putInto(cells);
        cells.put(BankColumns.STEM, plain(one(mapping.stem())));
        cells.put(BankColumns.TYPE, type());
        cells.put(BankColumns.ANSWER, answer(options));
        cells.put(BankColumns.EXPLANATION, plain(one(mapping.explanation())));
        cells.put(BankColumns.CHAPTER, String.join("/", words(mapping.chapter())));
        cells.put(BankColumns.DIFFICULTY, one(mapping.difficulty()));
        cells.put(BankColumns.TAGS, String.join("|", words(mapping.tags())));
        cells.put(BankColumns.OBJECTIVE, one(mapping.objective()));
        cells.replaceAll((key, text) -> text.strip());
        cells.values().removeIf(String::isEmpty);
        return new XlsxTable.Row(number, cells);
    }

    /** Whether texts showed or played what a row cannot hold. */
    boolean hadMedia() {
        return media;
    }

    private String plain(String text) {
        if (!mapping.html()) {
            return text.replace("\r\n", "\n");
        }
        media |= HtmlText.hasMedia(text);
        return HtmlText.plain(text);
    }

    private String one(String place) {
        return place.isEmpty() ? "" : JsonPointer.of(place).in(question).words();
    }

    private List<String> words(String place) {
        return place.isEmpty()
                ? List.of()
                : JsonPointer.of(place).all(question).stream()
                        .flatMap(found -> JsonTexts.words(found.value()).stream())
                        .toList();
    }

    /** The type as a spreadsheet says it: by the mapping's words, or as it is. */
    private String type() {
        String word = one(mapping.type()).strip();
        ItemType type = mapping.types().get(word);
        return type == null ? word : TYPES.getOrDefault(type, word);
    }

    private String answer(JsonOptions options) {
        if (mapping.answerForm() == AnswerForm.FLAGS && !options.isEmpty()) {
            return options.flagged();
        }
        List<String> said = words(mapping.answer());
        return options.isEmpty() ? texts(said) : letters(said, options);
    }

    /** Accepted texts; an array says them one by one, so that none of them may look like several. */
    private static String texts(List<String> said) {
        for (String text : said.size() > 1 ? said : List.<String>of()) {
            if (AnswerReader.variants(text).size() > 1) {
                throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, text);
            }
        }
        return String.join("|", said);
    }

    private String letters(List<String> said, JsonOptions options) {
        return switch (mapping.answerForm()) {
            case FROM_ZERO ->
                joined(said.stream().flatMap(BETWEEN::splitAsStream).map(word -> position(word, 0)), said);
            case FROM_ONE ->
                joined(said.stream().flatMap(BETWEEN::splitAsStream).map(word -> position(word, 1)), said);
            case LABELS -> joined(said.stream().flatMap(word -> labels(word, options)), said);
            case TEXTS -> joined(said.stream().map(options::texted), said);
            default -> byLetters(said, options);
        };
    }

    /** The letters, or what was said where something was not understood: other readings are tried then. */
    private static String joined(Stream<String> letters, List<String> said) {
        List<String> found = letters.toList();
        return found.contains("")
                ? String.join("|", said)
                : found.stream().distinct().collect(Collectors.joining());
    }

    private static String position(String word, int first) {
        if (!NUMBER.matcher(word).matches()) {
            return "";
        }
        int index = Integer.parseInt(word.replace(".0", "")) - first;
        if (index < 0 || index >= QuestionRules.MAX_OPTIONS) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_AN_OPTION, word);
        }
        return Option.letter(index);
    }

    private static Stream<String> labels(String word, JsonOptions options) {
        String whole = options.labelled(word);
        return whole.isEmpty() ? BETWEEN.splitAsStream(word).map(options::labelled) : Stream.of(whole);
    }

    private static String byLetters(List<String> said, JsonOptions options) {
        boolean letters = options.hasLabels()
                && said.stream().allMatch(word -> LETTERS.matcher(word).matches());
        return letters
                ? joined(
                        said.stream()
                                .flatMapToInt(word ->
                                        BETWEEN.matcher(word).replaceAll("").chars())
                                .mapToObj(letter -> options.labelled(String.valueOf((char) letter))),
                        said)
                : String.join("|", said);
    }
}
