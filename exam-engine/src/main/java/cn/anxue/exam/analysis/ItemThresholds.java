package cn.anxue.exam.analysis;

/**
 * When an item is flagged.
 *
 * @param attempts from so many attempts on anything is said at all
 * @param tooEasy facility above this is {@link ItemFlag#TOO_EASY}
 * @param tooHard facility below this is {@link ItemFlag#TOO_HARD}
 * @param lowDiscrimination a discrimination index below this is {@link ItemFlag#LOW_DISCRIMINATION}
 * @param attraction a wrong option attracts the best when at least this part of the upper group chose it, and a larger
 *     part than of the lower group by standardErrors of the difference of two proportions
 * @param standardErrors how sure must be what throws suspicion on a key. {@link ItemFlag#NEGATIVE_DISCRIMINATION} wants a
 *     discrimination index below 0 and an item-rest correlation so many standard errors, 1/√n each, below 0; without
 *     this, chance alone would suspect every eighth of the items that correlate by 0.2, when 30 attempts had them
 */
public record ItemThresholds(
        int attempts,
        double tooEasy,
        double tooHard,
        double lowDiscrimination,
        double attraction,
        double standardErrors) {

    /**
     * 30 attempts. Facility 0.30 to 0.95: wider at the easy end than the 0.30 to 0.90 often taught, because a safety
     * exam asks for mastery. Discrimination 0.20, below which an item is poor (Ebel and Frisbie 1991, Essentials of
     * Educational Measurement). Attraction 0.05, from which a distractor works at all (Haladyna and Downing 1993, How
     * many options is enough for a multiple-choice test item?). 1.645 standard errors: chance suspects one in twenty of
     * the items that do not discriminate at all, and hardly any good one.
     */
    public static final ItemThresholds USUAL = new ItemThresholds(30, 0.95, 0.30, 0.20, 0.05, 1.645);
}
