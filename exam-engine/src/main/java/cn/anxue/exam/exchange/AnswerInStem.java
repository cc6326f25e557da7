package cn.anxue.exam.exchange;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paper banks often print the answer in the stem's brackets; in an exam it would give the question away. */
final class AnswerInStem {
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{1,20})[)）\\]】]");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
    private static final Pattern VERDICT_BEHIND =
            Pattern.compile("\\s*[(（]\\s*(?:√|×|✓|✗|✔|✘|T|F|对|错|正确|错误|是|否)\\s*[)）]\\s*[。.]?$");

    private AnswerInStem() {}

    /** The stem without its own answer; unchanged when it does not hold it. */
    static String takeOut(String stem, String answer, ItemType type) {
        return switch (type) {
            case TRUE_FALSE -> VERDICT_BEHIND.matcher(stem).replaceFirst("");
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> withoutLetters(stem, letters(answer));
            default -> stem;
        };
    }

    /** Empties the brackets that hold exactly the answer's letters, if there are any. */
    private static String withoutLetters(String stem, String wanted) {
        return LETTERS.matcher(wanted).matches()
                ? BRACKETS.matcher(stem)
                        .replaceAll(found -> letters(found.group(1)).equals(wanted)
                                ? "（ ）"
                                : Matcher.quoteReplacement(found.group()))
                : stem;
    }

    private static String letters(String text) {
        return Texts.tidy(text).toUpperCase(Locale.ROOT).replaceAll("[\\s,、;]+", "");
    }
}
