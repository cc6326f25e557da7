package cn.anxue.exam.analysis;

/**
 * A candidate on the Rasch scale.
 *
 * @param level in logits: with a level equal to an item's difficulty, half of such items are right
 * @param standardError 1 / √ of the paper's information at the level
 */
public record Ability(double level, double standardError) {
    private static final int STEPS = 100;
    private static final double ENOUGH = 1e-9;

    /**
     * The weighted likelihood estimate (Warm 1989, Weighted likelihood estimation of ability in item response theory):
     * the level where the raw score less the expected score is −J/2I. Unlike maximum likelihood it is finite for all
     * right and all wrong, and nearly without bias.
     *
     * @param difficulties of the paper's items, at least one
     * @param right how many were right
     * @throws IllegalArgumentException when there cannot be so many right
     */
    public static Ability of(double[] difficulties, int right) {
        if (difficulties.length == 0 || right < 0 || right > difficulties.length) {
            throw new IllegalArgumentException(right + " right of " + difficulties.length);
        }
        double level = 0;
        double information = 0;
        double move = 1;
        for (int step = 0; step < STEPS && Math.abs(move) > ENOUGH; step++) {
            double expected = 0;
            double skew = 0;
            information = 0;
            for (double difficulty : difficulties) {
                double p = 1 / (1 + Math.exp(difficulty - level));
                expected += p;
                information += p * (1 - p);
                skew += p * (1 - p) * (1 - 2 * p);
            }
            move = Math.max(-1, Math.min(1, (right - expected + skew / (2 * information)) / information));
            level += move;
        }
        return new Ability(level, 1 / Math.sqrt(information));
    }
}
