package cn.anxue.exam.attempt;

import cn.anxue.exam.attempt.ReceiptChain.Link;
import cn.anxue.exam.json.JsonReader;
import cn.anxue.exam.json.JsonRefusal;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was acknowledged in an attempt, and the responses that were graded, as a file that anybody can check
 * without the server: no keys, no points.
 *
 * @param exam its title
 * @param events all, in order
 * @param graded the responses that the score counts, canonical texts by slot
 */
public record ReceiptFile(long attemptId, String exam, List<Link> events, SortedMap<Integer, String> graded) {

    /** First field of every file. */
    private static final String FORMAT = "anxue-receipt-1";

    public ReceiptFile {
        events = List.copyOf(events);
    }

    /** What a check found. */
    public enum Verdict {
        /** Unbroken, ended, the code fits, and what was graded is what was acknowledged. */
        GENUINE,
        /** An event was changed, removed or inserted. */
        BROKEN_CHAIN,
        /** The attempt has not ended: there is no code yet. */
        NOT_ENDED,
        /** Unbroken, but it is not the attempt to which the code belongs. */
        OTHER_CODE,
        /** What was graded is not what was acknowledged. */
        OTHER_ANSWERS
    }

    /** Checks the file against itself, and against the code that the candidate was shown when one is given. */
    public Verdict check(@Nullable String code) {
        if (ReceiptChain.broken(attemptId, events).isPresent()) {
            return Verdict.BROKEN_CHAIN;
        }
        Optional<String> own = ReceiptChain.code(events);
        if (own.isEmpty()) {
            return Verdict.NOT_ENDED;
        }
        if (code != null && !ReceiptChain.tidy(code).equals(own.get())) {
            return Verdict.OTHER_CODE;
        }
        return ReceiptChain.answers(events).equals(graded) ? Verdict.GENUINE : Verdict.OTHER_ANSWERS;
    }

    /** The file's text. */
    public String write() {
        JsonWriter json = new JsonWriter();
        json.object(() -> {
            json.field("format", FORMAT);
            json.field("attempt", attemptId);
            json.field("exam", exam);
            json.field("code", ReceiptChain.code(events).orElse(""));
            json.field(
                    "events",
                    () -> json.array(() -> events.forEach(event -> json.object(() -> {
                        json.field("sequence", event.sequence());
                        json.field("command", event.commandId());
                        json.field("kind", event.kind());
                        json.field("slot", event.slot() == null ? 0 : event.slot());
                        json.field("response", event.response());
                        json.field("at", event.at().toString());
                        Instant madeAt = event.madeAt();
                        json.field("madeAt", madeAt == null ? "" : madeAt.toString());
                        json.field("receipt", event.receipt());
                    }))));
            json.field(
                    "graded",
                    () -> json.object(
                            () -> graded.forEach((slot, response) -> json.field(String.valueOf(slot), response))));
        });
        return json.toString();
    }

    /** Reads a file; empty when it is none. */
    public static Optional<ReceiptFile> read(String text) {
        try {
            return JsonReader.read(text) instanceof Fields file && FORMAT.equals(words(file, "format"))
                    ? Optional.of(read(file))
                    : Optional.empty();
        } catch (JsonRefusal | DateTimeException | NumberFormatException broken) {
            return Optional.empty();
        }
    }

    private static ReceiptFile read(Fields file) {
        List<Link> events = new ArrayList<>();
        if (file.get("events") instanceof Items items) {
            for (JsonValue item : items.items()) {
                if (item instanceof Fields event) {
                    events.add(link(event));
                }
            }
        }
        SortedMap<Integer, String> graded = new TreeMap<>();
        if (file.get("graded") instanceof Fields given) {
            for (Map.Entry<String, JsonValue> one : given.fields().entrySet()) {
                graded.put(Integer.valueOf(one.getKey()), one.getValue().words());
            }
        }
        return new ReceiptFile(Long.parseLong(words(file, "attempt")), words(file, "exam"), events, graded);
    }

    private static Link link(Fields event) {
        int slot = Integer.parseInt(words(event, "slot"));
        String madeAt = words(event, "madeAt");
        return new Link(
                Integer.parseInt(words(event, "sequence")),
                words(event, "command"),
                words(event, "kind"),
                slot == 0 ? null : slot,
                words(event, "response"),
                Instant.parse(words(event, "at")),
                madeAt.isEmpty() ? null : Instant.parse(madeAt),
                words(event, "receipt"));
    }

    private static String words(Fields of, String name) {
        return of.get(name).words();
    }
}
