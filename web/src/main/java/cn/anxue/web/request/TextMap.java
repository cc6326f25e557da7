package cn.anxue.web.request;

import cn.anxue.identity.Days;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words for pages: {@code #{t.all['bank.title']}} is written {@code #{t['bank.title']}} through {@link TextResolver};
 * with values {@code #{t.with('bank.count', 12)}}; enums {@code #{t.of(type)}}; times {@code #{t.time(at)}}.
 */
@Named("t")
@RequestScoped
public class TextMap {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Days.ZONE);

    @Inject
    private Callers callers;

    /** The text of a key. */
    public String get(String key) {
        return Texts.text(locale(), key);
    }

    /** The text of a key with one value. */
    public String with(String key, Object value) {
        return Texts.text(locale(), key, String.valueOf(value));
    }

    /** The text of a key with two values. */
    public String with2(String key, Object first, Object second) {
        return Texts.text(locale(), key, String.valueOf(first), String.valueOf(second));
    }

    /** The text of a key with three values. */
    public String with3(String key, Object first, Object second, Object third) {
        return Texts.text(locale(), key, String.valueOf(first), String.valueOf(second), String.valueOf(third));
    }

    /** The name of an enum's constant. */
    public String of(@Nullable Enum<?> constant) {
        return constant == null ? "" : Texts.enumText(locale(), constant);
    }

    /** What a filter or a field offers: each constant's name with its words, in their order. */
    public Map<String, String> options(Collection<? extends Enum<?>> constants) {
        Map<String, String> options = new LinkedHashMap<>();
        constants.forEach(constant -> options.put(constant.name(), of(constant)));
        return options;
    }

    /** What a filter or a field offers: values, each followed by the key of its words. */
    public Map<String, String> choices(String... valuesAndKeys) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int at = 0; at < valuesAndKeys.length; at += 2) {
            options.put(valuesAndKeys[at], get(valuesAndKeys[at + 1]));
        }
        return options;
    }

    /** A number without trailing zeros; a dash for none. */
    public String number(@Nullable BigDecimal number) {
        return number == null ? "—" : Texts.number(number);
    }

    /** A number with so many digits behind the point; a dash for none. */
    public String decimal(@Nullable Double number, int digits) {
        return number == null
                ? "—"
                : BigDecimal.valueOf(number)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** 2026-11-23 08:30 in Asia/Shanghai; a dash for none. */
    public String time(@Nullable Instant at) {
        return at == null ? "—" : Days.minute(at);
    }

    /** 2026-11-23 08:30:15 in Asia/Shanghai: where the order of things counts. */
    public String second(Instant at) {
        return SECOND.format(at);
    }

    /** 2026-11-23; a dash for none. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    /** The seconds in words: 1 h 20 min. */
    public String duration(long seconds) {
        long minutes = seconds / 60;
        if (minutes < 60) {
            return with("common.minutes", minutes);
        }
        return minutes % 60 == 0
                ? with("common.hours", minutes / 60)
                : with2("common.hoursMinutes", minutes / 60, minutes % 60);
    }

    /** zh-CN or en: for the html element's lang. */
    public String getLang() {
        return locale().getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** The language one may switch to. */
    public String getOtherLang() {
        return locale().getLanguage().equals("en") ? "zh-CN" : "en";
    }

    private Locale locale() {
        return callers.current().locale();
    }

    Map<String, String> all() {
        return Texts.all(locale());
    }
}
