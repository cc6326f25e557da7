package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admission ticket (准考证).
 *
 * @param idNumber masked
 * @param code digits that let its holder sign in once at a device of the hall
 * @param usedAt when it did; null while it may
 */
public record Ticket(
        long candidateId,
        String person,
        @Nullable String idNumber,
        String organisation,
        String exam,
        String sitting,
        String place,
        Instant startsAt,
        Instant endsAt,
        int lateMinutes,
        String number,
        String room,
        String seat,
        String code,
        @Nullable Instant usedAt) {

    Ticket withCode(String digits) {
        return new Ticket(
                candidateId,
                person,
                idNumber,
                organisation,
                exam,
                sitting,
                place,
                startsAt,
                endsAt,
                lateMinutes,
                number,
                room,
                seat,
                digits,
                usedAt);
    }
}
