package cn.anxue.exam.analysis;

import java.util.Set;

/**
 * How often one option was chosen.
 *
 * @param option its number, from 0
 * @param correct whether it is part of the key
 * @param all by everybody
 * @param upper by the upper group
 * @param lower by the lower group
 * @param flags {@link ItemFlag#UNUSED_DISTRACTOR} or {@link ItemFlag#DISTRACTOR_ATTRACTS_BEST}
 */
public record OptionStatistics(int option, boolean correct, int all, int upper, int lower, Set<ItemFlag> flags) {
    public OptionStatistics {
        flags = Set.copyOf(flags);
    }
}
