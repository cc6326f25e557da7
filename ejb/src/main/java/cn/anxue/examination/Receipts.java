package cn.anxue.examination;

import cn.anxue.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The receipt of every kept command: the first 32 hex digits of SHA-256 over the receipt before it (empty for the first)
 * and the event's attempt, number, command id, kind, slot, canonical response and time in epoch milliseconds, each on a
 * line of its own. A person's receipt therefore vouches for everything kept up to it, and a changed, removed or inserted
 * event breaks the chain.
 */
final class Receipts {

    static final String NONE = "";
    private static final int DIGITS = 32;

    private Receipts() {}

    static String next(String before, KeptEvent event) {
        String said = String.join(
                "\n",
                before,
                String.valueOf(event.attemptId),
                String.valueOf(event.sequenceNo),
                event.commandId,
                event.kind.name(),
                event.slot == null ? "" : event.slot.toString(),
                Objects.requireNonNullElse(event.response, ""),
                String.valueOf(event.happenedAt.toEpochMilli()));
        return Secrets.sha256(said.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Whether every receipt follows from the one before. */
    static boolean intact(List<KeptEvent> events) {
        String before = NONE;
        for (KeptEvent event : events) {
            if (!next(before, event).equals(event.receipt)) {
                return false;
            }
            before = event.receipt;
        }
        return true;
    }
}
