package cn.anxue.exam.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a candidate spent on each question, as far as the events tell: an answer or a mark ends a stretch of time
 * that belongs to its question. Time after the last answer belongs to none. Answers that waited on a phone without
 * network arrive together, so single times can be too long or 0; medians over many attempts bear that.
 */
public final class TimeOnItem {
    private TimeOnItem() {}

    /** Whole seconds by slot, in no order; slots without an event are missing. */
    public static Map<Integer, Integer> seconds(Instant startedAt, List<? extends Event> events) {
        Map<Integer, Integer> seconds = new HashMap<>();
        Instant since = startedAt;
        for (Event event : events) {
            int passed = (int) Math.max(0, Duration.between(since, event.at()).toSeconds());
            if (event instanceof Event.Responded responded) {
                seconds.merge(responded.slot(), passed, Integer::sum);
            } else if (event instanceof Event.Flagged flagged) {
                seconds.merge(flagged.slot(), passed, Integer::sum);
            }
            since = event.at();
        }
        return seconds;
    }
}
