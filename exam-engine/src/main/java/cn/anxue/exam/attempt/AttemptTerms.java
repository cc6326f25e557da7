package cn.anxue.exam.attempt;

import java.time.Duration;
import java.time.Instant;

/**
 * What holds for one attempt from its start on.
 *
 * @param slots number of slots, numbered from 1
 * @param deadline what the candidate's clock shows
 * @param grace for answers on their way at the deadline; the instant deadline + grace is the last that counts
 */
public record AttemptTerms(int slots, Instant startedAt, Instant deadline, Duration grace) {

    /** @throws IllegalArgumentException without slots, with a deadline before the start, or a negative grace */
    public AttemptTerms {
        if (slots < 1 || deadline.isBefore(startedAt) || grace.isNegative()) {
            throw new IllegalArgumentException("impossible terms");
        }
    }

    /** The last instant at which anything counts. */
    public Instant lastInstant() {
        return deadline.plus(grace);
    }
}
