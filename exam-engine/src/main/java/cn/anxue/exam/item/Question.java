package cn.anxue.exam.item;

import cn.anxue.exam.item.Key.ChoiceKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as an author keeps it: item, key and what goes with them. Candidates never get one.
 *
 * @param explanation shown after answering where allowed; may be empty
 * @param chapter the bank's section; may be empty
 * @param difficulty 1 (easy) to 5 (hard), 3 when nobody said
 * @param tags job categories and the like
 * @param objective the learning objective that it examines, in words or as a code; empty for none
 */
public record Question(
        Item item, Key key, String explanation, String chapter, int difficulty, Set<String> tags, String objective) {
    /** Used where the author gave no difficulty. */
    public static final int NORMAL_DIFFICULTY = 3;

    public Question {
        tags = Sorted.copyOf(tags);
    }

    /** A question without learning objective. */
    public Question(Item item, Key key, String explanation, String chapter, int difficulty, Set<String> tags) {
        this(item, key, explanation, chapter, difficulty, tags, "");
    }

    /**
     * Hash of the normalised stem (white space, punctuation, width and case do not count). Questions of one family are
     * variants of one another and never meet in one paper.
     */
    public String family() {
        return Texts.family(item.stem());
    }

    /**
     * Hash of the normalised stem, the options whatever their order, and the pictures: two questions with the same one
     * ask the same, and one of them is a duplicate. The key does not count; see {@link #sameKeyAs}.
     */
    public String fingerprint() {
        return Texts.hash(Texts.skeleton(item.stem())
                + pictureMark(item.picture())
                + (item.interaction() instanceof Interaction.CompositeInteraction composite
                        ? '\n' + composite.content().source()
                        : "")
                + item.options().stream()
                        .map(option -> '\n' + Texts.folded(option.text()) + pictureMark(option.picture()))
                        .sorted()
                        .collect(Collectors.joining()));
    }

    private static String pictureMark(@Nullable String picture) {
        return picture == null ? "" : '\t' + picture;
    }

    /** Whether two questions with the same {@link #fingerprint} have the same key, in words: letters may differ. */
    public boolean sameKeyAs(Question other) {
        return keyInWords().equals(other.keyInWords());
    }

    private Object keyInWords() {
        if (key instanceof ChoiceKey choice) {
            return item.options().stream()
                    .filter(option -> choice.correct().contains(option.id()))
                    .map(option -> option.text().isEmpty() ? option.id() : Texts.folded(option.text()))
                    .collect(Collectors.toSet());
        }
        return List.of(key, item.options().stream().map(Option::text).toList());
    }
}
