package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What a difficulty column may say, on the scale 1 to 5. */
final class Difficulties {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("很易", 1),
            Map.entry("极易", 1),
            Map.entry("非常简单", 1),
            Map.entry("易", 1),
            Map.entry("容易", 1),
            Map.entry("简单", 1),
            Map.entry("低", 1),
            Map.entry("easy", 1),
            Map.entry("较易", 2),
            Map.entry("较容易", 2),
            Map.entry("较简单", 2),
            Map.entry("中", 3),
            Map.entry("中等", 3),
            Map.entry("一般", 3),
            Map.entry("普通", 3),
            Map.entry("适中", 3),
            Map.entry("medium", 3),
            Map.entry("normal", 3),
            Map.entry("较难", 4),
            Map.entry("偏难", 4),
            Map.entry("较困难", 4),
            Map.entry("难", 5),
            Map.entry("困难", 5),
            Map.entry("高", 5),
            Map.entry("hard", 5),
            Map.entry("difficult", 5),
            Map.entry("很难", 5),
            Map.entry("极难", 5),
            Map.entry("非常难", 5));

    private Difficulties() {}

    /** 1 to 5, or empty when the cell says something else. */
    static OptionalInt read(String cell) {
        String word = Texts.answer(cell, false).replaceAll("[级星度]$", "");
        if (word.matches("[1-5](\\.0)?")) {
            return OptionalInt.of(word.charAt(0) - '0');
        }
        if (word.matches("[★⭐]{1,5}")) {
            return OptionalInt.of(word.length());
        }
        Integer known = WORDS.get(word.toLowerCase(Locale.ROOT));
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }
}
