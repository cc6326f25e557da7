package cn.anxue.exam.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of an attempt: each is the first 32 hexadecimal digits of SHA-256 over the receipt before it (empty for
 * the first) and what happened, so that one receipt vouches for everything up to it, and a changed, removed or inserted
 * event breaks the chain. The short code of an attempt follows from the receipt of its end.
 */
public final class ReceiptChain {

    /** The receipt before the first. */
    public static final String NONE = "";

    /** Kinds of events that end an attempt; what follows (a regrade) does not change the code. */
    private static final Set<String> ENDS = Set.of("SUBMITTED", "CLOSED", "ENDED");

    private static final String RESPONDED = "RESPONDED";
    private static final int DIGITS = 32;
    /** Crockford's base 32: nothing that is read as something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_SYMBOLS = 12;
    private static final int BITS = 5;

    private ReceiptChain() {}

    /**
     * An event as it is hashed.
     *
     * @param kind as it is stored: RESPONDED, FLAGGED, SUBMITTED …
     * @param slot 1-based; null where none is meant
     * @param response canonical text, empty for a cleared one or none
     * @param madeAt of what came late; null otherwise
     * @param receipt that was given for it
     */
    public record Link(
            int sequence,
            String commandId,
            String kind,
            @Nullable Integer slot,
            String response,
            Instant at,
            @Nullable Instant madeAt,
            String receipt) {}

    /** The receipt that follows {@code before} for the event; the one it carries does not count. */
    public static String next(String before, long attemptId, Link event) {
        String said = String.join(
                "\n",
                before,
                String.valueOf(attemptId),
                String.valueOf(event.sequence()),
                event.commandId(),
                event.kind(),
                event.slot() == null ? "" : event.slot().toString(),
                event.response(),
                String.valueOf(event.at().toEpochMilli()));
        Instant madeAt = event.madeAt();
        // only late events have this line, so that receipts given before there were any stay as they are
        String all = madeAt == null ? said : said + "\n" + madeAt.toEpochMilli();
        return sha256(all).substring(0, DIGITS);
    }

    /** Number of the first event whose receipt does not follow from what was before it; empty when all do. */
    public static Optional<Integer> broken(long attemptId, List<Link> events) {
        String before = NONE;
        int expected = 1;
        for (Link event : events) {
            if (event.sequence() != expected || !next(before, attemptId, event).equals(event.receipt())) {
                return Optional.of(event.sequence());
            }
            before = event.receipt();
            expected++;
        }
        return Optional.empty();
    }

    /** What was answered at the end, by slot: canonical texts that are not empty. */
    public static SortedMap<Integer, String> answers(List<Link> events) {
        SortedMap<Integer, String> answers = new TreeMap<>();
        for (Link event : events) {
            Integer slot = event.slot();
            if (event.kind().equals(RESPONDED) && slot != null) {
                if (event.response().isEmpty()) {
                    answers.remove(slot);
                } else {
                    answers.put(slot, event.response());
                }
            }
        }
        return answers;
    }

    /** The short code of an attempt that ended; empty while it runs. */
    public static Optional<String> code(List<Link> events) {
        return events.stream()
                .filter(event -> ENDS.contains(event.kind()))
                .findFirst()
                .map(event -> code(event.receipt()));
    }

    /** The short code of the receipt of an end: twelve symbols, four and four, of its first sixty bits. */
    public static String code(String receipt) {
        long bits = Long.parseUnsignedLong(receipt.substring(0, 16), 16);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_SYMBOLS; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (64 - BITS * (i + 1))) & 31));
        }
        return code.toString();
    }

    /** The same code however it was written down: small letters, no hyphens, O for 0, I or L for 1. */
    public static String tidy(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
