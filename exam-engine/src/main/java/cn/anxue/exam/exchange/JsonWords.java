package cn.anxue.exam.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How other systems call the fields of a question and of its options, besides the headers of spreadsheets. */
final class JsonWords {
    static final String OPTION_TEXT = "option text";
    static final String OPTION_LABEL = "option label";
    static final String OPTION_RIGHT = "option right";

    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry(
                    BankColumns.STEM,
                    List.of(
                            "question stem",
                            "question title",
                            "title",
                            "body",
                            "tigan",
                            "timu",
                            "name",
                            "text",
                            "prompt")),
            Map.entry(
                    BankColumns.OPTIONS,
                    List.of(
                            "option list",
                            "choice list",
                            "items",
                            "item list",
                            "selections",
                            "alternatives",
                            "xuanxiang")),
            Map.entry(
                    BankColumns.ANSWER,
                    List.of(
                            "right answer",
                            "correct answers",
                            "correct option",
                            "correct options",
                            "right option",
                            "standard answer",
                            "answer index",
                            "correct index",
                            "answer key",
                            "solution",
                            "daan",
                            "result")),
            Map.entry(
                    BankColumns.EXPLANATION,
                    List.of("explain", "jiexi", "resolve", "general feedback", "comment", "hint")),
            Map.entry(
                    BankColumns.TYPE,
                    List.of("question kind", "kind", "qtype", "tixing", "leixing", "style", "type id")),
            Map.entry(BankColumns.CHAPTER, List.of("chapter name", "knowledge", "knowledge point", "catalog", "group")),
            Map.entry(BankColumns.DIFFICULTY, List.of("nandu", "degree", "difficulty level")),
            Map.entry(BankColumns.TAGS, List.of("labels", "keyword")),
            Map.entry(BankColumns.CATEGORY, List.of("category name")),
            Map.entry(
                    OPTION_TEXT,
                    List.of(
                            "option text",
                            "option content",
                            "text",
                            "content",
                            "title",
                            "description",
                            "desc",
                            "value",
                            "name",
                            "body")),
            Map.entry(
                    OPTION_LABEL,
                    List.of(
                            "letter",
                            "label",
                            "option label",
                            "key",
                            "option key",
                            "code",
                            "option",
                            "prefix",
                            "id",
                            "option id",
                            "no",
                            "name",
                            "value")),
            Map.entry(
                    OPTION_RIGHT,
                    List.of(
                            "is correct",
                            "correct",
                            "is right",
                            "right",
                            "is answer",
                            "answer",
                            "is true",
                            "right answer",
                            "flag",
                            "checked",
                            "score",
                            "正确",
                            "是否正确",
                            "是否答案")));

    private JsonWords() {}

    /** The place whose name is the best word for a key; the nearest one of several. */
    static Optional<String> place(String key, Map<String, String> namesByPlace, Predicate<String> fits) {
        List<String> places = namesByPlace.keySet().stream().filter(fits).toList();
        List<String> names = places.stream()
                .flatMap(place -> Stream.of(last(place), namesByPlace.getOrDefault(place, "")))
                .toList();
        List<String> words = Stream.concat(
                        BankColumns.WORDS.getOrDefault(key, List.of()).stream(),
                        FURTHER.getOrDefault(key, List.of()).stream())
                .toList();
        Map<String, Integer> found = HeaderWords.columns(new SheetRow(0, names), Map.of(key, words));
        return Optional.ofNullable(found.get(key)).map(index -> places.get(index / 2));
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The places of options in fields of their own, A first; empty when there are less than two. */
    static List<String> separateOptions(Map<String, String> namesByPlace, Predicate<String> fits) {
        Map<Integer, String> found = new LinkedHashMap<>();
        IntStream.range(0, 12).forEach(index -> place(BankColumns.option(index), namesByPlace, fits)
                .ifPresent(place -> found.put(index, place)));
        List<String> inOrder = found.entrySet().stream()
                .takeWhile(
                        entry -> entry.getKey() == List.copyOf(found.keySet()).indexOf(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return inOrder.size() < 2 ? List.of() : inOrder;
    }
}
