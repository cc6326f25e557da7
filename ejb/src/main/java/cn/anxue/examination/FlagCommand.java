package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to mark for review, or to unmark. Shares its numbers with {@link RespondCommand}.
 *
 * @param flagged true when missing
 * @param madeAt when it was done, by the server's clock as far as the client knows it; only read after the deadline
 */
public record FlagCommand(
        @Nullable Integer sequence, @Nullable String commandId, @Nullable Boolean flagged, @Nullable Instant madeAt) {}
