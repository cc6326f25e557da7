package cn.anxue.exam.attempt;

import java.util.List;

/** The attempt's answer to a command. */
public sealed interface Decision {

    /** New events to append, then to apply. Not empty. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing to do: it has its effect already. The reply names the last number kept. */
    record AlreadyKept(int keptUpTo) implements Decision {}

    /** No effect. */
    record Refused(RefusalCode code) implements Decision {}
}
