package cn.anxue.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a photo was due.
 *
 * @param moment 0 at the start
 * @param dueAt by the server's clock
 * @param outcome null when nothing came of it yet: the player was offline, paused, or the attempt was over before
 * @param takenAt by the device's account; null without outcome
 * @param receivedAt when the server had it; null without outcome
 * @param picture whether there is a picture to look at
 * @param deleteAt when its picture is deleted; null without one
 * @param deletedAt when its picture was deleted; null before, and without one
 */
public record PhotoRow(
        int moment,
        Instant dueAt,
        @Nullable PhotoOutcome outcome,
        @Nullable Instant takenAt,
        @Nullable Instant receivedAt,
        boolean picture,
        @Nullable Instant deleteAt,
        @Nullable Instant deletedAt) {}
