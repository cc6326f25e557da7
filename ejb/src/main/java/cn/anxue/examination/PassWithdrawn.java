package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decided that an attempt which a regrade failed passes no longer: what rested on it falls, in the same
 * transaction.
 *
 * @param decidedBy the person who decided
 * @param reason for those whom it concerns
 */
public record PassWithdrawn(
        long attemptId,
        long examId,
        long personId,
        long admissionId,
        @Nullable Long decidedBy,
        String reason,
        Instant at) {}
