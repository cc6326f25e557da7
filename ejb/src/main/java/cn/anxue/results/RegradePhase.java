package cn.anxue.results;

import java.util.Map;
import java.util.Set;

/** How far a regrade is, with the changes that are allowed. */
public enum RegradePhase {
    /** Computing what it would change; nothing is written. */
    PREVIEWING,
    /** Waits to be applied or discarded. */
    PREVIEWED,
    /** Writing new scores; the correction is in force. */
    APPLYING,
    DONE,
    DISCARDED,
    /** Something unforeseen; the correction stays in force if it was applied, and applying goes on from where it stopped. */
    FAILED;

    private static final Map<RegradePhase, Set<RegradePhase>> NEXT = Map.of(
            PREVIEWING, Set.of(PREVIEWED, FAILED, DISCARDED),
            PREVIEWED, Set.of(APPLYING, DISCARDED),
            APPLYING, Set.of(DONE, FAILED),
            FAILED, Set.of(PREVIEWING, APPLYING, DISCARDED),
            DONE, Set.of(),
            DISCARDED, Set.of());

    /** Whether one may follow the other. */
    public boolean allows(RegradePhase next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it goes on by itself. */
    public boolean isRunning() {
        return this == PREVIEWING || this == APPLYING;
    }
}
