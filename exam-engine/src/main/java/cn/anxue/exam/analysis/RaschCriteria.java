package cn.anxue.exam.analysis;

/**
 * When the Rasch estimation stops.
 *
 * @param iterations at most so many, at least 1
 * @param tolerance converged when no difficulty, the others kept, would move by more than this many logits, more than 0.
 *     Parts of a bank that only a chain of papers ties together can still drift against each other by much more: give
 *     such a bank a smaller one, and more iterations
 */
public record RaschCriteria(int iterations, double tolerance) {
    /** 200 iterations, 0.0001 logits: far below any standard error for papers drawn from the whole bank. */
    public static final RaschCriteria USUAL = new RaschCriteria(200, 1e-4);

    /** @throws IllegalArgumentException when an argument is not positive */
    public RaschCriteria {
        if (iterations < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException("iterations " + iterations + ", tolerance " + tolerance);
        }
    }
}
