package cn.anxue.examination;

import java.time.Instant;
import java.util.List;

/** Modules above this one implement it as a CDI bean: they hear that an attempt's player is there, and may tell it something. */
public interface AttemptWatch {

    /** Something to show to the candidate. */
    record Notice(long id, String text, Instant sentAt) {}

    /** The player of a running attempt has asked; what is to be shown there, the oldest first. */
    List<Notice> seen(long attemptId, Instant now);
}
