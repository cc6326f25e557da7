package cn.anxue.examination;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How far many candidates are, for boards: one query, beside what this node has in memory. */
@Dependent
public class AttemptProgressReader {

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptRepository repository;

    /** By attempt. An attempt of which another node knows more is read again. */
    public Map<Long, AttemptProgress> of(Collection<Long> attemptIds, Instant now) {
        Map<Long, Integer> kept = repository.keptUpTo(attemptIds);
        Map<Long, AttemptProgress> found = new HashMap<>();
        for (long id : attemptIds) {
            LiveAttempt live = attempts.known(id);
            if (live.attempt().keptUpTo() < kept.getOrDefault(id, 0)) {
                live = attempts.fresh(id);
            }
            found.put(id, AttemptProgress.of(live, now));
        }
        return found;
    }
}
