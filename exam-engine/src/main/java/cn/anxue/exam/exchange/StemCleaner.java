package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Texts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes hand-made numbers off stems ("1.", "12、", "（3）", "第4题"). A number before a digit ("1.5m", "113.1Cr18Ni9 steel")
 * or without any mark ("34高处作业") is taken off only where it counts on from the row before. One per file, rows in order.
 */
final class StemCleaner {
    private static final Pattern MARKED = Pattern.compile("\\s*(?:第\\s*(\\d{1,4})\\s*题\\s*[.、:,)]?"
            + "|[(【\\[]\\s*(\\d{1,4})\\s*[)】\\]]\\s*[.、]?"
            + "|(\\d{1,4})\\s*(?:[、)】]|[.:,](?!\\s*\\d)|\\.(?=(?:19|20)\\d\\d年)|\\.(?=\\s+\\d)))\\s*");
    private static final Pattern UNCLEAR =
            Pattern.compile("\\s*(\\d{1,4})(?:\\.|(?=\\p{IsHan})(?![年个月日米人次种级类号项条千万亿吨度元小时分秒周天层台只名岁]))");
    private static final Pattern BROKEN_LINE = Pattern.compile("(?<=\\p{IsHan})[ \\t]*\\R[ \\t]*(?=\\p{IsHan})");
    private static final int NONE = -1;

    private int last = NONE;

    /** The stem without its number. */
    String clean(String cell) {
        String half = Texts.halfWidth(cell);
        int end = 0;
        int number = NONE;
        Matcher marked = MARKED.matcher(half);
        Matcher unclear = UNCLEAR.matcher(half);
        if (marked.lookingAt()) {
            number = firstGroup(marked);
            end = marked.end();
        } else if (unclear.lookingAt() && last != NONE && firstGroup(unclear) == last + 1) {
            number = last + 1;
            end = unclear.end();
        }
        // A row without a number does not break the count: the next one still follows it.
        last = number != NONE ? number : last == NONE ? NONE : last + 1;
        // Half-width keeps positions, so the end holds for the cell itself.
        return joined(cell.substring(end));
    }

    /**
     * A number at the start of a line.
     *
     * @param style 1 for 第1题, 2 for (1), 3 for 1. and 1、
     * @param end where the text begins
     * @param clear whether the mark alone says that it is a number
     */
    record Numbered(int number, int style, int end, boolean clear) {}

    /** The number at the start of a half-width line, if there is one. */
    static Optional<Numbered> numbered(String half) {
        Matcher marked = MARKED.matcher(half);
        if (marked.lookingAt()) {
            int style = marked.group(1) != null ? 1 : marked.group(2) != null ? 2 : 3;
            return Optional.of(new Numbered(firstGroup(marked), style, marked.end(), true));
        }
        Matcher unclear = UNCLEAR.matcher(half);
        return unclear.lookingAt()
                ? Optional.of(new Numbered(firstGroup(unclear), 3, unclear.end(), false))
                : Optional.empty();
    }

    /** Text whose lines were broken between Chinese characters, in one line again. */
    static String joined(String text) {
        return BROKEN_LINE.matcher(text).replaceAll("").strip();
    }

    private static int firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String digits = matcher.group(group);
            if (digits != null) {
                return Integer.parseInt(digits);
            }
        }
        return NONE;
    }
}
