package cn.anxue.web.request;

import cn.anxue.platform.Problem;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words in the reader's language, from the bundles {@code cn/anxue/web/text/<module>_zh|en.properties}. */
public final class Texts {

    /** Every module with a pair of bundles; a test holds both languages against each other. */
    public static final List<String> MODULES = List.of(
            "common",
            "identity",
            "media",
            "bank",
            "curriculum",
            "learning",
            "certification",
            "examination",
            "results",
            "photo",
            "sitting",
            "marking",
            "importing",
            "audit");

    private static final Map<String, String> CHINESE = load(Locale.CHINESE);
    private static final Map<String, String> ENGLISH = load(Locale.ENGLISH);

    private Texts() {}

    private static Map<String, String> load(Locale locale) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Map<String, String> texts = new HashMap<>();
        for (String module : MODULES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "cn.anxue.web.text." + module, locale, Texts.class.getClassLoader(), exact);
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
        return Map.copyOf(texts);
    }

    /** All texts of the language. */
    static Map<String, String> all(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The text of a key, with {0}, {1} … replaced; the key itself where the bundles lack it. */
    public static String text(Locale locale, String key, Object... args) {
        String pattern = all(locale).getOrDefault(key, key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    /** The text of a key; {@code otherwise} where the bundles lack it. */
    public static String textOr(Locale locale, String key, String otherwise) {
        return all(locale).getOrDefault(key, otherwise);
    }

    /** The texts of all keys that begin with {@code prefix}, by the rest of their keys, in its order. */
    public static SortedMap<String, String> under(Locale locale, String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        all(locale).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    /** What is wrong and what to do: key {@code problem.<code>}. Numbers are shown without grouping. */
    public static String text(Locale locale, Problem problem) {
        Object[] args = problem.args().stream()
                .map(arg -> arg instanceof Enum<?> constant ? enumText(locale, constant) : String.valueOf(arg))
                .toArray();
        return new MessageFormat(text(locale, "problem." + problem.code()), locale).format(args);
    }

    /** A number as people write it: without trailing zeros; empty for none. */
    public static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The name of an enum's constant: key {@code <EnumName>.<CONSTANT>}. */
    public static String enumText(Locale locale, Enum<?> constant) {
        return text(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
