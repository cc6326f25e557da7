package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a candidate is.
 *
 * @param answered questions with an answer
 * @param flagged questions marked for review
 * @param deadline with everything that was added; while paused it moves along
 */
public record AttemptProgress(AttemptState state, int answered, int questions, int flagged, Instant deadline) {

    static AttemptProgress of(LiveAttempt live, Instant now) {
        int questions = live.sitting().terms().slots();
        int flagged = 0;
        for (int slot = 1; slot <= questions; slot++) {
            flagged += live.attempt().flagged(slot) ? 1 : 0;
        }
        Optional<Instant> ended = live.attempt().endedAt();
        return new AttemptProgress(
                live.attempt().state(),
                live.attempt().answered(),
                questions,
                flagged,
                ended.orElseGet(() -> live.attempt().deadline(now)));
    }
}
