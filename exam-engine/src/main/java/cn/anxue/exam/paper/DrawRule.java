package cn.anxue.exam.paper;

import cn.anxue.exam.item.ItemType;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draw so many questions of this kind; a null condition is no condition, and so is an empty set. Naming questions makes
 * a pool of them; naming as many as are drawn fixes them.
 *
 * @param difficultyFrom lowest difficulty, inclusive
 * @param difficultyTo highest difficulty, inclusive
 * @param count at least 1
 * @param marksEach marks per question, more than 0, at most two decimals
 * @param objective code of a learning objective
 * @param questions ids of questions, not of versions: an edited question stays in the pool
 * @param section name of the part of the paper to which the questions belong; empty for none
 */
public record DrawRule(
        @Nullable Long bankId,
        @Nullable ItemType type,
        @Nullable String chapter,
        @Nullable Integer difficultyFrom,
        @Nullable Integer difficultyTo,
        @Nullable String tag,
        int count,
        BigDecimal marksEach,
        @Nullable String objective,
        Set<Long> questions,
        String section) {

    /** @throws IllegalArgumentException when count or marks are not positive, or marks have more than two decimals */
    public DrawRule {
        if (count < 1
                || marksEach.signum() <= 0
                || marksEach.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("count " + count + ", marks " + marksEach);
        }
        questions = Set.copyOf(questions);
    }

    /** A rule without objective, pool and section. */
    public DrawRule(
            @Nullable Long bankId,
            @Nullable ItemType type,
            @Nullable String chapter,
            @Nullable Integer difficultyFrom,
            @Nullable Integer difficultyTo,
            @Nullable String tag,
            int count,
            BigDecimal marksEach) {
        this(bankId, type, chapter, difficultyFrom, difficultyTo, tag, count, marksEach, null, Set.of(), "");
    }

    /** Whether the rule may draw this question. */
    public boolean matches(PoolItem item) {
        return (bankId == null || bankId == item.bankId())
                && (type == null || type == item.type())
                && (chapter == null || chapter.equals(item.chapter()))
                && (difficultyFrom == null || difficultyFrom <= item.difficulty())
                && (difficultyTo == null || difficultyTo >= item.difficulty())
                && (tag == null || item.tags().contains(tag))
                && (objective == null || objective.equals(item.objective()))
                && (questions.isEmpty() || questions.contains(item.questionId()));
    }
}
