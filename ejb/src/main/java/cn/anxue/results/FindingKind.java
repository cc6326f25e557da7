package cn.anxue.results;

/** What a teacher should know about a question, the most urgent first; thresholds in docs/decisions/011. */
public enum FindingKind {
    /** Good candidates answer it wrongly more often than weak ones: its key may be wrong. */
    CHECK_KEY(Level.BAD),
    /** A wrong option draws the best candidates. */
    OPTION_ATTRACTS_BEST(Level.BAD),
    /** Its facility changed between the two periods. */
    DRIFTED(Level.WARN),
    TOO_HARD(Level.WARN),
    /** It hardly tells good from weak candidates. */
    LOW_DISCRIMINATION(Level.WARN),
    /** Answers do not follow from how able candidates are (Rasch). */
    UNPREDICTABLE(Level.WARN),
    /** A wrong option that nobody chose. */
    UNUSED_OPTION(Level.NOTE),
    TOO_EASY(Level.NOTE),
    /** Its key was corrected after the exam. */
    CORRECTED(Level.NOTE),
    /** Too few answers to say anything. */
    TOO_FEW(Level.NOTE);

    /** How urgent it is. */
    public enum Level {
        BAD,
        WARN,
        NOTE
    }

    private final Level level;

    FindingKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
