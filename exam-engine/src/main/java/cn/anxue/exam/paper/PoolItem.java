package cn.anxue.exam.paper;

import cn.anxue.exam.item.ItemType;
import java.util.Set;

/**
 * What drawing needs to know of one question version; no text, no key.
 *
 * @param versionId identifies the version; unique in a pool (a repeated id counts once)
 * @param difficulty 1 to 5
 * @param family {@code Question.family()}; two of one family never meet in one paper; empty for none
 * @param optionCount number of options, 0 for entry types
 */
public record PoolItem(
        long versionId,
        ItemType type,
        String chapter,
        int difficulty,
        Set<String> tags,
        String family,
        long bankId,
        int optionCount) {
    public PoolItem {
        tags = Set.copyOf(tags);
    }
}
