package cn.anxue.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act on several attempts at once.
 *
 * @param candidateIds whose; null for everybody who has started
 * @param room only those in this room; null for all rooms
 * @param minutes for more time
 * @param commandId makes repeating safe
 */
public record ConductInput(
        @Nullable List<Long> candidateIds,
        @Nullable String room,
        @Nullable Integer minutes,
        @Nullable String reason,
        @Nullable String commandId) {}
