package cn.anxue.results;

import java.util.Map;
import java.util.Set;

/** How an objection stands, with the changes that are allowed. */
public enum AppealState {
    OPEN,
    /** Answered: the question stays as it was. */
    REJECTED,
    /** Answered: the candidate is right; a correction of the question follows. */
    ACCEPTED,
    /** Taken back by the candidate. */
    WITHDRAWN;

    private static final Map<AppealState, Set<AppealState>> NEXT = Map.of(OPEN, Set.of(REJECTED, ACCEPTED, WITHDRAWN));

    /** Whether one may follow the other. */
    public boolean allows(AppealState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
