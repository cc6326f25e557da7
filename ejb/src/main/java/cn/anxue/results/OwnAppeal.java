package cn.anxue.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection as its candidate sees it.
 *
 * @param answer null while it is open
 */
public record OwnAppeal(
        long id,
        long attemptId,
        int slot,
        AppealState state,
        String objection,
        Instant createdAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
