package cn.anxue.exam.similarity;

/**
 * Two attempts with many identical wrong answers.
 *
 * @param first the caller's id of one attempt
 * @param second of the other
 * @param common items that both had
 * @param bothWrong items that both answered wrongly and others did too, so that chance can be told
 * @param identical of these, with the same wrong answer
 * @param expected how many identical ones independent work would give
 * @param probability of at least so many identical ones by independent work
 * @param adjusted the probability times the number of pairs compared, at most 1 (Bonferroni)
 */
public record SimilarPair(
        long first,
        long second,
        int common,
        int bothWrong,
        int identical,
        double expected,
        double probability,
        double adjusted) {}
