package cn.anxue.examination;

import cn.anxue.identity.Caller;
import java.time.Instant;
import java.util.List;

/** Modules above this one implement it as a CDI bean: they hear that an attempt's player is there, and may tell it something. */
public interface AttemptWatch {

    /** Something to show to the candidate. */
    record Notice(long id, String text, Instant sentAt) {}

    /** The player of a running attempt has asked; what is to be shown there, the oldest first. */
    List<Notice> seen(long attemptId, Instant now);

    /** A player opens the running attempt; refuses where and with what it may not be sat. */
    void opens(Caller caller, long attemptId, SafeBrowserClaim browser);
}
