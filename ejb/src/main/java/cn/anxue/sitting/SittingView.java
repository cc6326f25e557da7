package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting.
 *
 * @param entryCode only for those who plan or supervise; null for none
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
        int rowVersion) {

    SittingView withoutCode() {
        return new SittingView(
                id,
                examId,
                exam,
                organisationId,
                organisation,
                title,
                place,
                startsAt,
                endsAt,
                lateMinutes,
                null,
                state,
                candidates,
                started,
                rowVersion);
    }
}
