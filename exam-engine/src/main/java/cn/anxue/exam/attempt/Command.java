package cn.anxue.exam.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wants of an attempt. Repeating a command with its id is always safe. */
public sealed interface Command {
    /** Which row of the state table decides. */
    Kind kind();

    /** The kinds of command, as the table in {@link AttemptState} names them. */
    enum Kind {
        RESPOND,
        FLAG,
        SUBMIT,
        CLOSE_BY_CLOCK,
        PAUSE,
        RESUME,
        EXTEND,
        END
    }

    /**
     * Save an answer.
     *
     * @param commandId chosen by the client, unique per command, 1 to 64 characters
     * @param sequence the number the client gave it: one more than the last kept
     * @param slot 1-based
     * @param response text of {@code ResponseCodec} with canonical ids; empty clears the answer
     * @param madeAt when it was given, by the client's account; only asked for when it comes late
     */
    record Respond(String commandId, int sequence, int slot, String response, @Nullable Instant madeAt)
            implements Command {

        /** Without the time at which it was given. */
        public Respond(String commandId, int sequence, int slot, String response) {
            this(commandId, sequence, slot, response, null);
        }

        @Override
        public Kind kind() {
            return Kind.RESPOND;
        }
    }

    /**
     * Mark a slot for review, or unmark it. Shares the numbers with {@link Respond}.
     *
     * @param madeAt when it was done, by the client's account; only asked for when it comes late
     */
    record Flag(String commandId, int sequence, int slot, boolean flagged, @Nullable Instant madeAt)
            implements Command {

        /** Without the time at which it was done. */
        public Flag(String commandId, int sequence, int slot, boolean flagged) {
            this(commandId, sequence, slot, flagged, null);
        }

        @Override
        public Kind kind() {
            return Kind.FLAG;
        }
    }

    /** Hand in. Takes the next number by itself. */
    record Submit(String commandId) implements Command {
        @Override
        public Kind kind() {
            return Kind.SUBMIT;
        }
    }

    /**
     * An invigilator steps in.
     *
     * @param commandId unique per command, 1 to 64 characters
     * @param act PAUSE, RESUME, EXTEND or END
     * @param minutes added to the time, for EXTEND; 0 otherwise
     * @param reason for the record; may be empty
     */
    record Supervise(String commandId, Kind act, int minutes, String reason) implements Command {
        @Override
        public Kind kind() {
            return act;
        }
    }

    /** The sweep says that time may be up. */
    record CloseByClock() implements Command {
        @Override
        public Kind kind() {
            return Kind.CLOSE_BY_CLOCK;
        }
    }
}
