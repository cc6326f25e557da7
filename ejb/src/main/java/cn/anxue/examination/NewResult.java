package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A result that its person has not looked at, or not since it changed.
 *
 * @param releasedAt null for an annulled attempt whose result was not out
 * @param annulledAt since when the attempt does not count; null when it does
 */
public record NewResult(
        long attemptId, String exam, int attemptNo, @Nullable Instant releasedAt, @Nullable Instant annulledAt) {}
