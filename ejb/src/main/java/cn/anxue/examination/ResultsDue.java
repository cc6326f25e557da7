package cn.anxue.examination;

/** Somebody released the results of an exam; fired inside the transaction that says so. */
public record ResultsDue(long examId) {}
