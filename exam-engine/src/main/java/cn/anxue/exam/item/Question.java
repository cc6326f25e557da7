package cn.anxue.exam.item;

import java.util.Set;

/**
 * A question as an author keeps it: item, key and what goes with them. Candidates never get one.
 *
 * @param explanation shown after answering where allowed; may be empty
 * @param chapter the bank's section; may be empty
 * @param difficulty 1 (easy) to 5 (hard), 3 when nobody said
 * @param tags job categories and the like
 */
public record Question(Item item, Key key, String explanation, String chapter, int difficulty, Set<String> tags) {
    /** Used where the author gave no difficulty. */
    public static final int NORMAL_DIFFICULTY = 3;

    public Question {
        tags = Sorted.copyOf(tags);
    }

    /**
     * Hash of the normalised stem (white space, punctuation, width and case do not count). Questions of one family are
     * variants of one another and never meet in one paper.
     */
    public String family() {
        return Texts.family(item.stem());
    }
}
