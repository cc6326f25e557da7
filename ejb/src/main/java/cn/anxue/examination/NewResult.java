package cn.anxue.examination;

import java.time.Instant;

/** A released result that its person has not looked at, or not since it changed. */
public record NewResult(long attemptId, String exam, int attemptNo, Instant releasedAt) {}
