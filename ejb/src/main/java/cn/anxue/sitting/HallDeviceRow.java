package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device of a hall.
 *
 * @param candidate who signed in there last; null for nobody
 * @param closedAt when it stopped letting candidates in; null while it does
 */
public record HallDeviceRow(
        long id,
        String name,
        Instant joinedAt,
        @Nullable String candidate,
        @Nullable Instant usedAt,
        @Nullable Instant closedAt) {}
