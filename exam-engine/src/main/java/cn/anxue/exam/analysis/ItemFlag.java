package cn.anxue.exam.analysis;

/** What somebody should look at. The thresholds are in {@link ItemThresholds}. */
public enum ItemFlag {
    /** Too few attempts to say anything; then no other flag is set. */
    TOO_FEW_ATTEMPTS,
    /** Nearly everybody gets it right. */
    TOO_EASY,
    /** Nearly nobody gets it right. */
    TOO_HARD,
    /** Good candidates are hardly better at it than weak ones. */
    LOW_DISCRIMINATION,
    /** Good candidates are worse at it than weak ones: check its key. */
    NEGATIVE_DISCRIMINATION,
    /** A wrong option that nobody chose. */
    UNUSED_DISTRACTOR,
    /** A wrong option that the best candidates choose more often than the weakest. */
    DISTRACTOR_ATTRACTS_BEST
}
