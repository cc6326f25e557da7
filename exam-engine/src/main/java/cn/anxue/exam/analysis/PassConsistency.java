package cn.anxue.exam.analysis;

import java.util.OptionalDouble;

/**
 * How often a second paper of the same kind would pass and fail the same people: the normal approximation of Peng and
 * Subkoviak (1980, A note on Huynh's normal approximation procedure for estimating criterion-referenced reliability),
 * without their correction for whole points, because papers here differ in marks. Totals of both papers are taken as
 * bivariate normal with the reliability as correlation.
 */
public final class PassConsistency {
    /** Simpson's rule; the integrand is smooth, so that the error is far below what is shown. */
    private static final int STEPS = 200;

    private PassConsistency() {}

    /**
     * The part of people with the same outcome on both papers, 0.5 to 1.
     *
     * @param test of the sitting
     * @param passShare points needed to pass as part of the maximum
     * @return none without a reliability of 0 to 1, or when totals do not vary
     */
    public static OptionalDouble of(TestStatistics test, double passShare) {
        if (test.reliability().isEmpty() || test.deviation().isEmpty()) {
            return OptionalDouble.empty();
        }
        double deviation = test.deviation().getAsDouble();
        double correlation = test.reliability().get().coefficient();
        if (deviation == 0 || correlation < 0 || correlation > 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(agreement((passShare - test.mean()) / deviation, correlation));
    }

    /** 1 + 2 (P(both below z) − P(below z)). */
    static double agreement(double z, double correlation) {
        double below = Normal.below(z);
        return 1 + 2 * (bothBelow(z, correlation, below) - below);
    }

    /** Φ(z)² + 1/2π ∫ exp(−z² / (1 + sin θ)) dθ from 0 to arcsin ρ, by ∂Φ₂/∂ρ = φ₂ (Plackett 1954). */
    private static double bothBelow(double z, double correlation, double below) {
        double width = Math.asin(correlation) / STEPS;
        double sum = 0;
        for (int step = 0; step <= STEPS; step++) {
            double weight = step == 0 || step == STEPS ? 1 : step % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-z * z / (1 + Math.sin(step * width)));
        }
        return below * below + sum * width / 3 / (2 * Math.PI);
    }
}
