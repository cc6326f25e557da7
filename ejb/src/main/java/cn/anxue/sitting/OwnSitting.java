package cn.anxue.sitting;

import java.time.Instant;

/**
 * A sitting to which a person goes.
 *
 * @param number the person's admission number
 */
public record OwnSitting(
        long id,
        long examId,
        String exam,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int lateMinutes,
        String number,
        String room,
        String seat) {}
