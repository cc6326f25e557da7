package cn.anxue.exam.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a candidate spent on each question, as far as the events tell: an answer or a mark ends a stretch of time
 * that belongs to its question. Pauses by an invigilator and breaks do not count. Time after the last answer belongs to none. Answers that waited on a phone without
 * network arrive together, so single times can be too long or 0; medians over many attempts bear that.
 */
public final class TimeOnItem {
    private TimeOnItem() {}

    /** Whole seconds by slot, in no order; slots without an event are missing. */
    public static Map<Integer, Integer> seconds(Instant startedAt, List<? extends Event> events) {
        Map<Integer, Integer> seconds = new HashMap<>();
        Instant since = startedAt;
        Duration beforePause = Duration.ZERO;
        boolean standing = false;
        for (Event event : events) {
            Instant at = happened(event);
            Duration passed = standing ? beforePause : beforePause.plus(Duration.between(since, at));
            if (event instanceof Event.Responded responded) {
                add(seconds, responded.slot(), passed);
                since = at;
                beforePause = Duration.ZERO;
            } else if (event instanceof Event.Flagged flagged) {
                add(seconds, flagged.slot(), passed);
                since = at;
                beforePause = Duration.ZERO;
            } else if (stops(event)) {
                beforePause = passed;
                standing = true;
            } else if (goesOn(event)) {
                since = at;
                standing = false;
            }
        }
        return seconds;
    }

    private static boolean stops(Event event) {
        return event instanceof Event.BreakTaken || isAct(event, Command.Kind.PAUSE);
    }

    private static boolean goesOn(Event event) {
        return event instanceof Event.Returned || isAct(event, Command.Kind.RESUME);
    }

    private static boolean isAct(Event event, Command.Kind act) {
        return event instanceof Event.Supervised supervised && supervised.act() == act;
    }

    /** A late answer took as long as its device says, not as long as its way. */
    private static Instant happened(Event event) {
        if (event instanceof Event.Responded responded && responded.madeAt() != null) {
            return responded.madeAt();
        }
        return event instanceof Event.Flagged flagged && flagged.madeAt() != null ? flagged.madeAt() : event.at();
    }

    private static void add(Map<Integer, Integer> seconds, int slot, Duration passed) {
        seconds.merge(slot, (int) Math.max(0, passed.toSeconds()), Integer::sum);
    }
}
