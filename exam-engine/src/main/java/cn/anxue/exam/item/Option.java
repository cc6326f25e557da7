package cn.anxue.exam.item;

import org.jspecify.annotations.Nullable;

/**
 * One option of a choice or ordering question.
 *
 * @param id canonical id: "A", "B", … "Z", or "TRUE" and "FALSE"
 * @param text what the candidate reads; may be empty for true/false, where the pages show their own words
 * @param picture name of a stored picture, or null
 */
public record Option(String id, String text, @Nullable String picture) {
    public Option(String id, String text) {
        this(id, text, null);
    }

    /** The canonical id of the option at a position, 0 is "A". */
    public static String letter(int index) {
        if (index < 0 || index >= QuestionRules.MAX_OPTIONS) {
            throw new IllegalArgumentException("no letter for option " + index);
        }
        return String.valueOf((char) ('A' + index));
    }
}
