package cn.anxue.results;

/** A regrade has something to do; fired inside the transaction that says so. */
public record RegradeStarted(long regradeId) {}
