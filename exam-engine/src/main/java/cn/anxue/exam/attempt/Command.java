package cn.anxue.exam.attempt;

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
     */
    record Respond(String commandId, int sequence, int slot, String response) implements Command {
        @Override
        public Kind kind() {
            return Kind.RESPOND;
        }
    }

    /** Mark a slot for review, or unmark it. Shares the numbers with {@link Respond}. */
    record Flag(String commandId, int sequence, int slot, boolean flagged) implements Command {
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
