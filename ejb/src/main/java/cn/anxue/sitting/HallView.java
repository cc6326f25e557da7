package cn.anxue.sitting;

import java.time.Instant;

/** What a hall's device shows while it waits for a candidate. */
public record HallView(
        String device, long examId, String sitting, String exam, String place, Instant startsAt, Instant endsAt) {}
