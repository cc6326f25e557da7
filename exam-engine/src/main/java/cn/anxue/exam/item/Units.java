package cn.anxue.exam.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units behind typed numbers. An author names those that are accepted, separated by {@code |}, the shown one first:
 * {@code m|米}. The Chinese word and the international symbol of one unit always mean the same; case does not count.
 * Nothing is converted: 10 km is no way to write 10000 m.
 */
public final class Units {
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("米", "m"),
            Map.entry("厘米", "cm"),
            Map.entry("毫米", "mm"),
            Map.entry("千米", "km"),
            Map.entry("公里", "km"),
            Map.entry("平方米", "m2"),
            Map.entry("立方米", "m3"),
            Map.entry("升", "l"),
            Map.entry("毫升", "ml"),
            Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("克", "g"),
            Map.entry("吨", "t"),
            Map.entry("秒", "s"),
            Map.entry("分钟", "min"),
            Map.entry("小时", "h"),
            Map.entry("度", "°c"),
            Map.entry("摄氏度", "°c"),
            Map.entry("伏", "v"),
            Map.entry("千伏", "kv"),
            Map.entry("安", "a"),
            Map.entry("瓦", "w"),
            Map.entry("千瓦", "kw"),
            Map.entry("帕", "pa"),
            Map.entry("千帕", "kpa"),
            Map.entry("兆帕", "mpa"),
            Map.entry("分贝", "db"));

    private Units() {}

    /** The accepted units in the author's order, without blanks and repetitions; empty for none. */
    public static List<String> named(@Nullable String units) {
        return units == null
                ? List.of()
                : Stream.of(Texts.halfWidth(units).split("\\|"))
                        .map(String::strip)
                        .filter(unit -> !unit.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The unit that stands behind the field, or null for none. */
    public static @Nullable String shown(@Nullable String units) {
        List<String> named = named(units);
        return named.isEmpty() ? null : named.get(0);
    }

    /** The accepted units for people to read; empty for none. */
    public static String words(@Nullable String units) {
        return String.join(" / ", named(units));
    }

    /** Whether a typed unit is one of the accepted ones; to leave it out is always fine. */
    public static boolean accepts(@Nullable String units, String typed) {
        String symbol = symbol(typed);
        return symbol.isEmpty()
                || named(units).stream().anyMatch(unit -> symbol(unit).equals(symbol));
    }

    /** Every way to write the accepted units, as {@link #plain} has them: for a player that has to tell without asking. */
    public static List<String> spellings(@Nullable String units) {
        Set<String> symbols =
                named(units).stream().map(Units::symbol).collect(Collectors.toCollection(LinkedHashSet::new));
        return Stream.concat(
                        symbols.stream(),
                        SYMBOLS.entrySet().stream()
                                .filter(entry -> symbols.contains(entry.getValue()))
                                .map(Map.Entry::getKey)
                                .sorted())
                .toList();
    }

    private static String symbol(String written) {
        String plain = plain(written);
        return SYMBOLS.getOrDefault(plain, plain);
    }

    /** Half-width, lower case, without spaces. */
    private static String plain(String written) {
        return Texts.answer(written, false).replace(" ", "");
    }
}
