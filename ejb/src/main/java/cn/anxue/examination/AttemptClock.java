package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.time.Instant;

/**
 * How an attempt stands, for a client that waits.
 *
 * @param deadline by the server's clock; while paused it moves along, so that the time left stays the same
 * @param serverTime when the request came
 */
public record AttemptClock(AttemptState state, Instant deadline, Instant serverTime, int keptUpTo) {

    static AttemptClock of(LiveAttempt live, Instant now) {
        return new AttemptClock(
                live.attempt().state(),
                live.attempt().deadline(now),
                now,
                live.attempt().keptUpTo());
    }
}
