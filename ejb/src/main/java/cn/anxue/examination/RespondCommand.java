package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to keep.
 *
 * @param sequence the client's count of its commands in this attempt: the last kept number plus one
 * @param commandId 1 to 64 characters, unique per command and the same when it is sent again
 * @param response null clears the answer
 * @param madeAt when it was done, by the server's clock as far as the client knows it; only read after the deadline
 */
public record RespondCommand(
        @Nullable Integer sequence,
        @Nullable String commandId,
        @Nullable AnswerData response,
        @Nullable Instant madeAt) {}
