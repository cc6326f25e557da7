package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow: whoever fails too often waits a minute, then two, up to a quarter of an hour. Its own
 * transactions, since a failure counts although what was tried is refused.
 */
@ApplicationScoped
public class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;

    /**
     * Refuses while the subject has to wait.
     *
     * @param subject what is counted: a keyed hash of 64 hex digits
     * @param code of the refusal, whose argument are the seconds to wait
     */
    @Transactional
    public void refuseWhileBlocked(String subject, String code, Instant now) {
        SignInThrottle throttle = entities.find(SignInThrottle.class, subject);
        @Nullable Instant until = throttle == null ? null : throttle.blockedUntil;
        if (until != null && until.isAfter(now)) {
            throw Refusal.tooMany(code, Duration.between(now, until).toSeconds() + 1);
        }
    }

    /** Counts a failure; from {@code allowed} on, each makes the subject wait longer. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String subject, int allowed, Instant now) {
        SignInThrottle throttle = entities.find(SignInThrottle.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (throttle == null) {
            throttle = new SignInThrottle();
            throttle.subjectHash = subject;
            entities.persist(throttle);
        } else if (throttle.lastFailureAt.plus(FORGIVEN_AFTER).isBefore(now)) {
            throttle.failures = 0;
        }
        throttle.failures++;
        throttle.lastFailureAt = now;
        if (throttle.failures >= allowed) {
            int doublings = Math.min(4, throttle.failures - allowed);
            Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
            throttle.blockedUntil = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    /** After a success. */
    @Transactional
    public void forget(String subject) {
        SignInThrottle throttle = entities.find(SignInThrottle.class, subject);
        if (throttle != null) {
            entities.remove(throttle);
        }
    }
}
