package cn.anxue.importing;

import cn.anxue.platform.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of spreadsheets in both languages: header words and names of choices, several of a kind separated by bars,
 * the first of them for templates. Files are read in either language, whatever the reader's is.
 */
final class ImportWords {

    private static final Map<String, String> CHINESE = load(Locale.CHINESE);
    private static final Map<String, String> ENGLISH = load(Locale.ENGLISH);

    private ImportWords() {}

    private static Map<String, String> load(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "cn.anxue.importing.words",
                locale,
                ImportWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new HashMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return Map.copyOf(words);
    }

    /** The words of a key in one language, the one for templates first. */
    static List<String> words(Locale locale, String key) {
        String text = (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).getOrDefault(key, key);
        return List.of(text.split("\\|"));
    }

    /** The text of a key in one language. */
    static String text(Locale locale, String key) {
        return words(locale, key).get(0);
    }

    /** The header word of a column for templates and reports; null when the kind has no such column. */
    static @Nullable String header(Locale locale, ImportKind kind, String column) {
        String key = "header." + kind.name().toLowerCase(Locale.ROOT) + "." + column;
        return CHINESE.containsKey(key) ? text(locale, key) : null;
    }

    /** Header words of both languages by column, in the columns' order. */
    static Map<String, List<String>> headers(String kind, List<String> columns) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String column : columns) {
            String key = "header." + kind + "." + column;
            List<String> words = new ArrayList<>(words(Locale.CHINESE, key));
            words.addAll(words(Locale.ENGLISH, key));
            headers.put(column, List.copyOf(words));
        }
        return Collections.unmodifiableMap(headers);
    }

    /** The constant that the text names in either language, or by its own name; refuses another text. */
    static <E extends Enum<E>> E choice(Class<E> type, String field, String text) {
        String wanted = plain(text);
        for (E constant : type.getEnumConstants()) {
            String key = type.getSimpleName() + "." + constant.name();
            boolean named = plain(constant.name()).equals(wanted)
                    || words(Locale.CHINESE, key).stream()
                            .anyMatch(word -> plain(word).equals(wanted))
                    || words(Locale.ENGLISH, key).stream()
                            .anyMatch(word -> plain(word).equals(wanted));
            if (named) {
                return constant;
            }
        }
        throw Refusal.invalid(field, "unknownChoice", text);
    }

    /** All choices of a type for a template. */
    static <E extends Enum<E>> String choices(Locale locale, Class<E> type, List<E> constants) {
        return constants.stream()
                .map(constant -> text(locale, type.getSimpleName() + "." + constant.name()))
                .collect(java.util.stream.Collectors.joining(text(locale, "comma")));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s_（）()-]", "").toLowerCase(Locale.ROOT);
    }
}
