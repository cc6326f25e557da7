package cn.anxue.exam.scoring;

/** How partly right answers are marked. Only multiple choice can be partly right. */
public enum MarkingRule {
    /** All marks or none. */
    ALL_OR_NOTHING,
    /**
     * The usual rule of Chinese safety exams (少选得一半分，错选不得分): some but not all of the right options and no wrong
     * one earn half of the marks, rounded half up to two decimals; any wrong option earns nothing.
     */
    HALF_FOR_TOO_FEW
}
