package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting.
 *
 * @param entryCode only for those who plan or supervise; null for none
 * @param networks from which candidates may start, one a line; null for any
 * @param safeBrowser whether only Safe Exam Browsers may start
 * @param browserExamKeys of browsers that are allowed, one a line; like the entry code only for some; null for any
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
        @Nullable String networks,
        boolean safeBrowser,
        @Nullable String browserExamKeys,
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
                networks,
                safeBrowser,
                null,
                state,
                candidates,
                started,
                rowVersion);
    }
}
