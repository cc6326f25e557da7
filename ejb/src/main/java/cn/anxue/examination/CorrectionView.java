package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction and since when it is in force.
 *
 * @param inForceAt null while it was not applied
 * @param outOfForceAt when a later one took its place or it was taken back; null while neither happened
 */
public record CorrectionView(
        long id,
        long examId,
        long versionId,
        CorrectionKind kind,
        String reason,
        @Nullable Long decidedBy,
        Instant decidedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant outOfForceAt) {}
