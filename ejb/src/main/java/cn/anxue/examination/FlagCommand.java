package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * A question to mark for review, or to unmark. Shares its numbers with {@link RespondCommand}.
 *
 * @param flagged true when missing
 */
public record FlagCommand(@Nullable Integer sequence, @Nullable String commandId, @Nullable Boolean flagged) {}
