package cn.anxue.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An objection in the queue, with the question it is about. */
public record AppealRow(
        long id,
        long examId,
        String exam,
        long versionId,
        String stem,
        long attemptId,
        int slot,
        String person,
        String organisation,
        AppealState state,
        String objection,
        Instant createdAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
