package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt stands, for a client that waits.
 *
 * @param deadline by the server's clock; while paused it moves along, so that the time left stays the same
 * @param serverTime when the request came
 * @param device where it is sat, as the asking device sees it
 * @param breakSeconds what is left for breaks; counts down in a break
 * @param notices what invigilators say to the candidate, the oldest first
 */
public record AttemptClock(
        AttemptState state,
        Instant deadline,
        Instant serverTime,
        int keptUpTo,
        AttemptDevice device,
        long breakSeconds,
        List<AttemptWatch.Notice> notices) {

    static AttemptClock of(LiveAttempt live, Instant now, @Nullable String device) {
        return of(live, now, device, List.of());
    }

    static AttemptClock of(LiveAttempt live, Instant now, @Nullable String device, List<AttemptWatch.Notice> notices) {
        return new AttemptClock(
                live.attempt().state(),
                live.attempt().deadline(now),
                now,
                live.attempt().keptUpTo(),
                AttemptDevice.of(live.attempt().device(), device),
                live.attempt().breaksLeft(now).toSeconds(),
                notices);
    }
}
