package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds columns by the words of a header row. Width, case, spaces, marks and remarks in brackets do not count. */
final class HeaderWords {
    private static final Pattern REMARK = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** No header word is longer; rows above the header may hold any text. */
    private static final int LONGEST = 60;

    /** The words looked for, which are constants: they are some hundreds, and every row of a text is tried with them. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private HeaderWords() {}

    /**
     * Column index by key, for the keys that the row names. Earlier words of a key go before later ones, so that the
     * better name wins when a sheet has both.
     */
    static Map<String, Integer> columns(SheetRow row, Map<String, List<String>> words) {
        Map<String, Integer> byWord = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            byWord.putIfAbsent(normal(row.cell(column)), column);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        words.forEach((key, names) -> names.stream()
                .map(name -> byWord.get(KNOWN.computeIfAbsent(name, HeaderWords::normal)))
                .filter(column -> column != null && !columns.containsValue(column))
                .findFirst()
                .ifPresent(column -> columns.put(key, column)));
        return columns;
    }

    private static String normal(String word) {
        if (word.length() > LONGEST) {
            return "";
        }
        String folded = Texts.halfWidth(word).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(REMARK.matcher(folded).replaceAll("")).replaceAll("");
        // "(A)" is all remark, and still a name.
        return plain.isEmpty() ? MARKS.matcher(folded).replaceAll("") : plain;
    }
}
