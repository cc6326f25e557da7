package cn.anxue.examination;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.paper.Section;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exam's paper is made of, as administrators send and read it, and as it is stored.
 *
 * @param rules drawn in this order; 1 to 40 rules, 1 to 300 questions in all
 * @param shuffleQuestions whether questions of different rules of a section are mixed; true when missing
 * @param shuffleOptions whether options are mixed per attempt; true when missing
 * @param tolerance how many percent of the marks the expected result of a paper may be off the exam's, 1 to 20; any when
 *     missing
 * @param spreadExposure whether questions that the exam's latest papers asked less often are drawn more often; false
 *     when missing
 */
public record BlueprintData(
        @Nullable List<Rule> rules,
        @Nullable Boolean shuffleQuestions,
        @Nullable Boolean shuffleOptions,
        @Nullable Integer tolerance,
        @Nullable Boolean spreadExposure) {

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
     * @param section heading of the part of the paper to which the questions belong; rules of one section are asked
     *     together, where its first rule stands
     * @param objective a learning objective, as the questions say it
     * @param questions ids of questions: draw from these only; as many as are drawn are all asked
     */
    public record Rule(
            @Nullable Long bankId,
            @Nullable ItemType type,
            @Nullable String chapter,
            @Nullable Integer difficultyFrom,
            @Nullable Integer difficultyTo,
            @Nullable String tag,
            @Nullable Integer count,
            @Nullable BigDecimal marksEach,
            @Nullable String section,
            @Nullable List<Long> questions,
            @Nullable String objective) {

        /** Draws from a chapter of a bank. */
        public static Rule ofChapter(long bank, String chapter, int count, BigDecimal marksEach) {
            return new Rule(bank, null, chapter, null, null, null, count, marksEach, null, null, null);
        }

        /** The same in a section. */
        public Rule in(String part) {
            return new Rule(
                    bankId,
                    type,
                    chapter,
                    difficultyFrom,
                    difficultyTo,
                    tag,
                    count,
                    marksEach,
                    part,
                    questions,
                    objective);
        }

        /** The pool; empty for all questions. */
        public List<Long> pool() {
            return questions == null ? List.of() : questions;
        }
    }

    /** Never null, although a request may leave it out. */
    public List<Rule> drawRules() {
        return rules == null ? List.of() : rules;
    }

    /** The parts of every paper, in order; empty when no rule names any. */
    public List<Section> sections() {
        return drawRules().stream().allMatch(rule -> rule.section() == null)
                ? List.of()
                : BlueprintCheck.check(this).sections();
    }

    int questionCount() {
        return drawRules().stream()
                .mapToInt(rule -> rule.count() == null ? 0 : rule.count())
                .sum();
    }
}
