package cn.anxue.examination;

import cn.anxue.exam.item.ItemType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exam's paper is made of, as administrators send and read it, and as it is stored.
 *
 * @param rules drawn in this order; 1 to 40 rules, 1 to 300 questions in all
 * @param shuffleQuestions whether questions of different rules are mixed; true when missing
 * @param shuffleOptions whether options are mixed per attempt; true when missing
 */
public record BlueprintData(
        @Nullable List<Rule> rules, @Nullable Boolean shuffleQuestions, @Nullable Boolean shuffleOptions) {

    public BlueprintData {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * Draw so many questions of this kind; a missing condition is none.
     *
     * @param chapter a chapter of the bank
     * @param difficultyFrom 1 (easy) to 5 (hard), inclusive
     * @param tag a job category or free tag
     * @param count questions to draw
     * @param marksEach marks per question, at most two decimals
     */
    public record Rule(
            @Nullable Long bankId,
            @Nullable ItemType type,
            @Nullable String chapter,
            @Nullable Integer difficultyFrom,
            @Nullable Integer difficultyTo,
            @Nullable String tag,
            @Nullable Integer count,
            @Nullable BigDecimal marksEach) {}

    /** Never null, although a request may leave it out. */
    public List<Rule> drawRules() {
        return rules == null ? List.of() : rules;
    }

    int questionCount() {
        return drawRules().stream()
                .mapToInt(rule -> rule.count() == null ? 0 : rule.count())
                .sum();
    }
}
