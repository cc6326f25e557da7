package cn.anxue.exam.analysis;

import java.util.Set;

/**
 * An item as far as its analysis needs it.
 *
 * @param id the caller's id, for example of a question's version
 * @param options how many options it has, 0 for text, number and order
 * @param correct the options of the key, numbered from 0
 */
public record AnalysedItem(long id, int options, Set<Integer> correct) {
    /** @throws IllegalArgumentException when there are too many options or the key names one that is not there */
    public AnalysedItem {
        correct = Set.copyOf(correct);
        int count = options;
        if (options < 0
                || options > Answer.OPTIONS
                || correct.stream().anyMatch(option -> option < 0 || option >= count)) {
            throw new IllegalArgumentException("item " + id + ": options " + options + ", key " + correct);
        }
    }

    /** An item without options. */
    public static AnalysedItem open(long id) {
        return new AnalysedItem(id, 0, Set.of());
    }
}
