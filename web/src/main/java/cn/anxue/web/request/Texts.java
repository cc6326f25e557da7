package cn.anxue.web.request;

import cn.anxue.platform.Problem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Words in the reader's language, from the one bundle of the platform. */
public final class Texts {

    /** Base name of the bundle: {@code text_zh.properties} and {@code text_en.properties}. */
    public static final String BUNDLE = "cn.anxue.web.text";

    private Texts() {}

    /** The text of a key, with {0}, {1} … replaced; the key itself where the bundle lacks it. */
    public static String text(Locale locale, String key, Object... args) {
        try {
            String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
            return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** What is wrong and what to do: key {@code problem.<code>}. Numbers are shown without grouping. */
    public static String text(Locale locale, Problem problem) {
        Object[] args = problem.args().stream()
                .map(arg -> arg instanceof Enum<?> constant ? enumText(locale, constant) : String.valueOf(arg))
                .toArray();
        return text(locale, "problem." + problem.code(), args);
    }

    /** The name of an enum's constant: key {@code <EnumName>.<CONSTANT>}. */
    public static String enumText(Locale locale, Enum<?> constant) {
        return text(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
