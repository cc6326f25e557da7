package cn.anxue.exam.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a paper is made of.
 *
 * @param rules drawn in this order; without shuffling, the paper keeps it. Rules of one section are asked together,
 *     where the first of them stands
 * @param shuffleQuestions whether questions of different rules of a section are mixed
 * @param shuffleOptions whether options of choice questions are mixed; true/false never is, ordering always is
 * @param spreadExposure whether questions that were seen less often are drawn more often
 * @param tolerance how far a paper's expected share of marks may be from the blueprint's, in per mille; 0 for any
 */
public record Blueprint(
        List<DrawRule> rules, boolean shuffleQuestions, boolean shuffleOptions, boolean spreadExposure, int tolerance) {
    public Blueprint {
        rules = List.copyOf(rules);
    }

    /** A blueprint that cares neither for exposure nor for equal difficulty. */
    public Blueprint(List<DrawRule> rules, boolean shuffleQuestions, boolean shuffleOptions) {
        this(rules, shuffleQuestions, shuffleOptions, false, 0);
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

    /** The parts of every paper, in order; one without name when no rule names any. */
    public List<Section> sections() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rules.forEach(rule -> counts.merge(rule.section(), rule.count(), Integer::sum));
        List<Section> sections = new ArrayList<>();
        int before = 0;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            sections.add(new Section(one.getKey(), before + 1, before + one.getValue()));
            before += one.getValue();
        }
        return sections;
    }

    /** For each rule the 0-based section to which it belongs. */
    int[] sectionOfRules() {
        List<String> names = rules.stream().map(DrawRule::section).distinct().toList();
        return rules.stream().mapToInt(rule -> names.indexOf(rule.section())).toArray();
    }
}
