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
        TAKE_DEVICE,
        BREAK,
        RETURN,
        PAUSE,
        RESUME,
        EXTEND,
        END,
        ANNUL
    }

    /** What the candidate does at a device. Once a device has taken the attempt, others are refused until they take it. */
    sealed interface AtDevice extends Command permits Respond, Flag, Submit, TakeBreak, Return {
        /** A name that the device gave itself; null where the client names none. */
        @Nullable
        String device();
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
    record Respond(
            String commandId,
            int sequence,
            int slot,
            String response,
            @Nullable Instant madeAt,
            @Nullable String device)
            implements AtDevice {

        /** Without the time at which it was given, at no device in particular. */
        public Respond(String commandId, int sequence, int slot, String response) {
            this(commandId, sequence, slot, response, null, null);
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
    record Flag(
            String commandId,
            int sequence,
            int slot,
            boolean flagged,
            @Nullable Instant madeAt,
            @Nullable String device)
            implements AtDevice {

        /** Without the time at which it was done, at no device in particular. */
        public Flag(String commandId, int sequence, int slot, boolean flagged) {
            this(commandId, sequence, slot, flagged, null, null);
        }

        @Override
        public Kind kind() {
            return Kind.FLAG;
        }
    }

    /** Hand in. Takes the next number by itself. */
    record Submit(String commandId, @Nullable String device) implements AtDevice {

        /** At no device in particular. */
        public Submit(String commandId) {
            this(commandId, null);
        }

        @Override
        public Kind kind() {
            return Kind.SUBMIT;
        }
    }

    /** Take a break, as far as the terms leave time for it. */
    record TakeBreak(String commandId, @Nullable String device) implements AtDevice {
        @Override
        public Kind kind() {
            return Kind.BREAK;
        }
    }

    /** Come back from a break. */
    record Return(String commandId, @Nullable String device) implements AtDevice {
        @Override
        public Kind kind() {
            return Kind.RETURN;
        }
    }

    /**
     * Sit the attempt at this device from now on, and at no other.
     *
     * @param device a name that the device gave itself, 1 to 64 characters without spaces
     * @param label what people may read of the device, up to 60 characters; may be empty
     * @param over whether to take it from another device that has it
     */
    record TakeDevice(String commandId, String device, String label, boolean over) implements Command {
        @Override
        public Kind kind() {
            return Kind.TAKE_DEVICE;
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

    /**
     * Decide that the attempt does not count; one that runs ends with it.
     *
     * @param used whether it uses up one of the candidate's attempts all the same
     */
    record Annul(String commandId, boolean used, String reason) implements Command {
        @Override
        public Kind kind() {
            return Kind.ANNUL;
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
