package cn.anxue.examination;

import cn.anxue.platform.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Running attempts in memory, so that an answer costs one insert and no read. Safe with several nodes: an answer is
 * appended under the next number, and the database has that number free only if this node knew all events before it.
 * Whoever is behind loses the insert, reads {@link #fresh} and decides again.
 */
@ApplicationScoped
public class LiveAttempts {

    private final Cache<Long, LiveAttempt> kept = Caffeine.newBuilder()
            .maximumSize(4_000)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();

    @Inject
    private AttemptRepository attempts;

    /** Perhaps behind the database; refuses with «not found». */
    @Transactional
    public LiveAttempt known(long attemptId) {
        LiveAttempt found = kept.getIfPresent(attemptId);
        return found == null ? fresh(attemptId) : found;
    }

    /** As the database has it now; refuses with «not found». */
    @Transactional
    public LiveAttempt fresh(long attemptId) {
        Sitting sitting = attempts.find(attemptId).map(AttemptHeader::sitting).orElseThrow(Refusal::notFound);
        LiveAttempt found = LiveAttempt.replay(sitting, attempts.events(attemptId));
        keep(found);
        return found;
    }

    /** After the commit only. Of two, the one that knows more stays. */
    public void keep(LiveAttempt attempt) {
        kept.asMap()
                .merge(
                        attempt.id(),
                        attempt,
                        (old, now) -> old.attempt().keptUpTo() > now.attempt().keptUpTo() ? old : now);
    }
}
