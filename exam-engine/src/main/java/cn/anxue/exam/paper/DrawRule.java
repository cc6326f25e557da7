package cn.anxue.exam.paper;

import cn.anxue.exam.item.ItemType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Draw so many questions of this kind; a null condition is no condition.
 *
 * @param difficultyFrom lowest difficulty, inclusive
 * @param difficultyTo highest difficulty, inclusive
 * @param count at least 1
 * @param marksEach marks per question, more than 0, at most two decimals
 */
public record DrawRule(
        @Nullable Long bankId,
        @Nullable ItemType type,
        @Nullable String chapter,
        @Nullable Integer difficultyFrom,
        @Nullable Integer difficultyTo,
        @Nullable String tag,
        int count,
        BigDecimal marksEach) {

    /** @throws IllegalArgumentException when count or marks are not positive, or marks have more than two decimals */
    public DrawRule {
        if (count < 1
                || marksEach.signum() <= 0
                || marksEach.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("count " + count + ", marks " + marksEach);
        }
    }

    /** Whether the rule may draw this question. */
    public boolean matches(PoolItem item) {
        return (bankId == null || bankId == item.bankId())
                && (type == null || type == item.type())
                && (chapter == null || chapter.equals(item.chapter()))
                && (difficultyFrom == null || difficultyFrom <= item.difficulty())
                && (difficultyTo == null || difficultyTo >= item.difficulty())
                && (tag == null || item.tags().contains(tag));
    }
}
