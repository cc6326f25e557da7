package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.time.Instant;
import java.util.List;

/**
 * How an attempt stands, for a client that waits.
 *
 * @param deadline by the server's clock; while paused it moves along, so that the time left stays the same
 * @param serverTime when the request came
 * @param notices what invigilators say to the candidate, the oldest first
 */
public record AttemptClock(
        AttemptState state, Instant deadline, Instant serverTime, int keptUpTo, List<AttemptWatch.Notice> notices) {

    static AttemptClock of(LiveAttempt live, Instant now) {
        return of(live, now, List.of());
    }

    static AttemptClock of(LiveAttempt live, Instant now, List<AttemptWatch.Notice> notices) {
        return new AttemptClock(
                live.attempt().state(),
                live.attempt().deadline(now),
                now,
                live.attempt().keptUpTo(),
                notices);
    }
}
