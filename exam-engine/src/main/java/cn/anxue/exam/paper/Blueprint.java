package cn.anxue.exam.paper;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a paper is made of.
 *
 * @param rules drawn in this order; without shuffling, the paper keeps it
 * @param shuffleQuestions whether questions of different rules are mixed
 * @param shuffleOptions whether options of choice questions are mixed; true/false never is, ordering always is
 */
public record Blueprint(List<DrawRule> rules, boolean shuffleQuestions, boolean shuffleOptions) {
    public Blueprint {
        rules = List.copyOf(rules);
    }

    /** Marks of the whole paper. */
    public BigDecimal totalMarks() {
        return rules.stream()
                .map(rule -> rule.marksEach().multiply(BigDecimal.valueOf(rule.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Number of questions of the whole paper. */
    public int questionCount() {
        return rules.stream().mapToInt(DrawRule::count).sum();
    }
}
