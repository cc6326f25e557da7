package cn.anxue.exam.paper;

import cn.anxue.exam.item.ItemType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What drawing needs to know of one question version; no text, no key.
 *
 * @param versionId identifies the version; unique in a pool (a repeated id counts once)
 * @param difficulty 1 to 5
 * @param family {@code Question.family()}; two of one family never meet in one paper; empty for none
 * @param optionCount number of options, 0 for entry types
 * @param questionId the question of which this is a version
 * @param objective code of its learning objective; empty for none
 * @param facility measured share of full marks in per mille; null where too few have answered
 */
public record PoolItem(
        long versionId,
        ItemType type,
        String chapter,
        int difficulty,
        Set<String> tags,
        String family,
        long bankId,
        int optionCount,
        long questionId,
        String objective,
        @Nullable Integer facility) {
    /** What a class of difficulty is taken for, in per mille, as long as nothing was measured. */
    private static final int[] BY_DIFFICULTY = {900, 800, 700, 550, 400};

    public PoolItem {
        tags = Set.copyOf(tags);
    }

    /** A version that stands for its question, without objective and measurement. */
    public PoolItem(
            long versionId,
            ItemType type,
            String chapter,
            int difficulty,
            Set<String> tags,
            String family,
            long bankId,
            int optionCount) {
        this(versionId, type, chapter, difficulty, tags, family, bankId, optionCount, versionId, "", null);
    }

    /** The share of full marks that it is expected to earn, in per mille: measured, else by its class of difficulty. */
    public int expected() {
        return facility == null ? BY_DIFFICULTY[Math.max(1, Math.min(5, difficulty)) - 1] : facility;
    }
}
