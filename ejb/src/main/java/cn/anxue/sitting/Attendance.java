package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a candidate came, as the roster tells it. */
public enum Attendance {
    /** Not here yet; may still come. */
    WAITING,
    /** Signed in at a device of the hall, not started. */
    SIGNED_IN,
    WORKING,
    SUBMITTED,
    /** Neither signed in nor started, and nobody is let in any more. */
    ABSENT;

    /** @param over whether nobody may start any more */
    static Attendance of(
            @Nullable Long attemptId, @Nullable Instant endedAt, @Nullable Instant signedInAt, boolean over) {
        if (attemptId != null) {
            return endedAt == null ? WORKING : SUBMITTED;
        }
        if (signedInAt != null) {
            return SIGNED_IN;
        }
        return over ? ABSENT : WAITING;
    }
}
