package cn.anxue.exam.attempt;

import java.time.Duration;
import java.time.Instant;

/**
 * What holds for one attempt from its start on.
 *
 * @param slots number of slots, numbered from 1
 * @param deadline what the candidate's clock shows
 * @param grace for answers on their way at the deadline
 * @param lateDelivery how long after the deadline answers are taken that were given before it, without network; 0 for
 *     not at all
 * @param breaks how long the clock stands still altogether for breaks that the candidate takes; 0 for none
 */
public record AttemptTerms(
        int slots, Instant startedAt, Instant deadline, Duration grace, Duration lateDelivery, Duration breaks) {

    /** @throws IllegalArgumentException without slots, with a deadline before the start, or a negative duration */
    public AttemptTerms {
        if (slots < 1
                || deadline.isBefore(startedAt)
                || grace.isNegative()
                || lateDelivery.isNegative()
                || breaks.isNegative()) {
            throw new IllegalArgumentException("impossible terms");
        }
    }

    /** Without late delivery and breaks. */
    public AttemptTerms(int slots, Instant startedAt, Instant deadline, Duration grace) {
        this(slots, startedAt, deadline, grace, Duration.ZERO, Duration.ZERO);
    }

    /** Until then an answer counts whenever it was given. */
    public Instant graceEnds() {
        return deadline.plus(grace);
    }

    /** The last instant at which anything counts: the attempt closes afterwards. */
    public Instant lastInstant() {
        return deadline.plus(grace.compareTo(lateDelivery) > 0 ? grace : lateDelivery);
    }
}
