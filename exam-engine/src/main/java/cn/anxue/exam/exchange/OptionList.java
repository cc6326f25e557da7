package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A row's options as found, before they get their canonical letters.
 *
 * @param labels the letter each option is called by in the answer
 * @param texts without their letters, same order
 * @param repaired whether something had to be guessed, so that somebody should look
 */
record OptionList(List<String> labels, List<String> texts, boolean repaired) {
    static final OptionList NONE = new OptionList(List.of(), List.of(), false);

    OptionList {
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
    }

    /** Options called A, B, C … by position. */
    static OptionList byPosition(List<String> texts, boolean repaired) {
        List<String> labels =
                IntStream.range(0, texts.size()).mapToObj(OptionList::label).toList();
        return new OptionList(labels, texts, repaired);
    }

    private static String label(int index) {
        // More options than letters are refused later; until then they need some name.
        return index < 26 ? Option.letter(index) : "#" + index;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    int size() {
        return texts.size();
    }

    /** The options with canonical letters. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            options.add(new Option(label(index), texts.get(index)));
        }
        return options;
    }

    /** The canonical letter of the option that the file calls so. */
    Optional<String> idOfLabel(String label) {
        int index = labels.indexOf(label);
        return index < 0 ? Optional.empty() : Optional.of(label(index));
    }

    /** The canonical letter of the option with this text. */
    Optional<String> idOfText(String text) {
        String wanted = Texts.folded(text);
        return IntStream.range(0, texts.size())
                .filter(index -> Texts.folded(texts.get(index)).equals(wanted))
                .mapToObj(OptionList::label)
                .findFirst();
    }

    /** Whether two texts are alike. */
    static boolean alike(List<String> texts) {
        Set<String> seen = new HashSet<>();
        return !texts.stream().allMatch(text -> seen.add(Texts.folded(text)));
    }
}
