package cn.anxue.marking;

import java.util.Map;
import java.util.Set;

/** How a response that people mark stands, with the changes that are allowed. */
public enum TaskState {
    /** Waits for markers who do not see one another's marks. */
    OPEN,
    /** Three marks differ too much: waits for somebody who sees them. */
    DISPUTED,
    /** Has its points. */
    DECIDED,
    /** The candidate objected to the points: waits for somebody who has not marked it. */
    APPEALED;

    private static final Map<TaskState, Set<TaskState>> NEXT = Map.of(
            OPEN, Set.of(DISPUTED, DECIDED),
            DISPUTED, Set.of(DECIDED),
            DECIDED, Set.of(APPEALED),
            APPEALED, Set.of(DECIDED));

    /** Whether one may follow the other. */
    public boolean allows(TaskState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** As what somebody marks it now. */
    SeatRole role() {
        return switch (this) {
            case OPEN -> SeatRole.BLIND;
            case DISPUTED -> SeatRole.ARBITER;
            case APPEALED -> SeatRole.APPEAL;
            case DECIDED -> throw new IllegalStateException("nobody marks what is decided");
        };
    }
}
