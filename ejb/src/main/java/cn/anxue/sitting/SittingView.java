package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting.
 *
 * @param candidates how many are on the roster
 * @param started how many of them have started
 */
public record SittingView(
        long id,
        long examId,
        String exam,
        long organisationId,
        String organisation,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int lateMinutes,
        @Nullable String entryCode,
        SittingState state,
        long candidates,
        long started,
        int rowVersion) {}
