package cn.anxue.exam.analysis;

/**
 * How far the totals would repeat themselves.
 *
 * @param method how it was estimated
 * @param coefficient at most 1; alpha can be negative
 * @param standardError the standard error of measurement of a total as part of the maximum, 0 to 1
 */
public record Reliability(Method method, double coefficient, double standardError) {

    /** How a reliability was estimated. */
    public enum Method {
        /**
         * Everybody had the same items, each right or wrong and with the same marks: formula 20 of Kuder and Richardson
         * (1937, The theory of the estimation of test reliability), k/(k−1) · (1 − Σpq/σ²). Standard error σ√(1−r).
         */
        KR_20,
        /**
         * Everybody had the same items: coefficient alpha (Cronbach 1951, Coefficient alpha and the internal structure
         * of tests), k/(k−1) · (1 − Σσᵢ²/σ²), on points. Standard error σ√(1−r).
         */
        ALPHA,
        /**
         * Papers were drawn. Alpha does not exist: hardly two items were met by the same candidates, and a candidate's
         * paper may be harder than another's. What exists is the index of dependability Φ of the design "items nested in
         * persons" (Brennan 2001, Generalizability Theory; for right or wrong items on papers of one length it is
         * formula 21 of Kuder and Richardson 1937, but for n−1 in place of n): σ²(p) / (σ²(p) + σ²(i:p) · m), with the variance components from the
         * one-way analysis of variance of points / maximum, unbalanced as in Searle (1971, Linear Models), and m the mean
         * over attempts of Σw²/(Σw)² over the marks w of the paper, 1/k for equal marks. Standard error √(σ²(i:p) · m).
         * The luck of the draw counts as error, as it does for who sits the exam. The model is a simple random draw: for
         * papers drawn rule by rule it is a lower bound.
         */
        DEPENDABILITY
    }
}
