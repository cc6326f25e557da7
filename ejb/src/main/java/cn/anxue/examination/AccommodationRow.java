package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * More time and breaks that were granted.
 *
 * @param grantedBy null when the platform itself did
 */
public record AccommodationRow(
        long id,
        long personId,
        String person,
        String organisation,
        int extraPercent,
        int extraMinutes,
        int breakMinutes,
        String reason,
        Instant grantedAt,
        @Nullable String grantedBy) {}
