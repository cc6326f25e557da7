package cn.anxue.exam.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in an attempt. Stored for ever; the attempt's state is the fold of its events. */
public sealed interface Event {
    /** 1..n without holes within the attempt (I4). */
    int sequence();

    /** When the server took it. */
    Instant at();

    /** The command that caused it; empty for what the clock did, and for an end that came with an annulment. */
    String commandId();

    /** Whether it belongs behind the end of the attempt; all others belong before it or end it. */
    default boolean afterEnd() {
        return this instanceof Regraded
                || this instanceof Marked
                || this instanceof Annulled
                || this instanceof Reinstated;
    }

    /**
     * A response was given, changed or cleared.
     *
     * @param slot 1-based
     * @param response text of {@code ResponseCodec} with canonical ids; empty when cleared
     * @param madeAt of an answer that came late: when it was given, by the client's account; null for one in time
     */
    record Responded(int sequence, String commandId, int slot, String response, Instant at, @Nullable Instant madeAt)
            implements Event {

        /** In time. */
        public Responded(int sequence, String commandId, int slot, String response, Instant at) {
            this(sequence, commandId, slot, response, at, null);
        }
    }

    /**
     * A slot was marked for review, or unmarked.
     *
     * @param madeAt as of {@link Responded}
     */
    record Flagged(int sequence, String commandId, int slot, boolean flagged, Instant at, @Nullable Instant madeAt)
            implements Event {

        /** In time. */
        public Flagged(int sequence, String commandId, int slot, boolean flagged, Instant at) {
            this(sequence, commandId, slot, flagged, at, null);
        }
    }

    /** The candidate handed in. At most one per attempt (I3). */
    record Submitted(int sequence, String commandId, Instant at) implements Event {}

    /**
     * A correction of keys changed the score of an ended attempt; there may be several. The
     * score follows from the corrections in force at its time; what it was is kept to be read by people.
     *
     * @param outcome the new score as text of {@code Score.outcome}
     */
    record Regraded(int sequence, String commandId, String outcome, Instant at) implements Event {}

    /**
     * A person gave points for a response that only people can judge. After the end; a later one for the same slot, as
     * after an objection, takes its place.
     *
     * @param points two decimals, from nothing to the marks of the slot
     */
    record Marked(int sequence, String commandId, int slot, BigDecimal points, Instant at) implements Event {}

    /**
     * It was decided that the attempt does not count (作废). After the end; what was answered and scored stays.
     *
     * @param used whether it uses up one of the candidate's attempts all the same
     */
    record Annulled(int sequence, String commandId, boolean used, String reason, Instant at) implements Event {}

    /** An annulled attempt counts again, scored anew by what is decided about its questions by then. */
    record Reinstated(int sequence, String commandId, String reason, Instant at) implements Event {}

    /**
     * An invigilator stepped in. What it does to the clock follows from the time.
     *
     * @param act PAUSE, RESUME, EXTEND or END
     * @param minutes added, for EXTEND
     */
    record Supervised(int sequence, String commandId, Command.Kind act, int minutes, String reason, Instant at)
            implements Event {}

    /**
     * The candidate sits the attempt at this device from then on, and at no other.
     *
     * @param device a name that the device gave itself, without spaces
     * @param label what people read of the device; may be empty
     */
    record DeviceTaken(int sequence, String commandId, String device, String label, Instant at) implements Event {}

    /** The candidate takes a break; the clock stands still as long as the terms leave time for it. */
    record BreakTaken(int sequence, String commandId, Instant at) implements Event {}

    /** The candidate is back from a break. */
    record Returned(int sequence, String commandId, Instant at) implements Event {}

    /** Time was up; what was saved counts. */
    record ClosedByClock(int sequence, Instant at) implements Event {
        @Override
        public String commandId() {
            return "";
        }
    }
}
