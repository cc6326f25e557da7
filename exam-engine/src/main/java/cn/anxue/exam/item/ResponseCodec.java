package cn.anxue.exam.item;

import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Responses as one short text for requests and storage: {@code c:A,C} chosen options, {@code o:B,A,C} an order,
 * {@code t:…} text, {@code m:R1=A&R2=…} a composite response (turns separated by {@code |}), empty for no response. Writing is canonical (equal responses, equal text); reading is tolerant of
 * white space, lower-case ids and repeated choices, and answers malformed text with a reason, never an exception.
 */
public final class ResponseCodec {
    /** Longest text response, in UTF-16 units. */
    public static final int MAX_TEXT = 500;

    /** Longest composite response, in UTF-16 units. */
    public static final int MAX_COMPOSITE = 15_000;

    private static final Pattern OPTION_ID = Pattern.compile("[A-Z]|TRUE|FALSE");

    private ResponseCodec() {}

    /** What {@link #read} makes of a text. */
    public sealed interface Reading {}

    /** A well-formed response. */
    public record Parsed(Response response) implements Reading {}

    /** No response: the candidate cleared the answer, or never gave one. */
    public record Empty() implements Reading {}

    /** Not a response. */
    public record Malformed(Reason reason) implements Reading {}

    /** Why a text is no response. */
    public enum Reason {
        UNKNOWN_KIND,
        BAD_OPTION_ID,
        TOO_MANY_OPTIONS,
        REPEATED_OPTION,
        TEXT_TOO_LONG,
        BAD_CHARACTER,
        BAD_COMPOSITE
    }

    /** The canonical text; empty for null and for a response without content. */
    public static String write(@Nullable Response response) {
        if (response instanceof ChoiceResponse choice && !choice.chosen().isEmpty()) {
            return "c:" + String.join(",", choice.chosen());
        }
        if (response instanceof OrderResponse order && !order.sequence().isEmpty()) {
            return "o:" + String.join(",", order.sequence());
        }
        if (response instanceof TextResponse text && !text.text().isBlank()) {
            return "t:" + text.text();
        }
        if (response instanceof CompositeResponse composite && hasWords(composite)) {
            return "m:" + CompositeCodec.write(composite);
        }
        return "";
    }

    private static boolean hasWords(CompositeResponse composite) {
        return composite.turns().stream()
                .flatMap(turn -> turn.values().stream())
                .flatMap(List::stream)
                .anyMatch(word -> !word.isBlank());
    }

    /** Reads what a client sent. */
    public static Reading read(String text) {
        if (text.isBlank()) {
            return new Empty();
        }
        if (text.startsWith("t:")) {
            return readText(text.substring(2));
        }
        if (text.startsWith("m:")) {
            return readComposite(text.substring(2));
        }
        boolean order = text.startsWith("o:");
        return order || text.startsWith("c:")
                ? readOptions(text.substring(2), order)
                : new Malformed(Reason.UNKNOWN_KIND);
    }

    /**
     * The canonical text of what a client sent, so that equal answers are stored equally.
     *
     * @throws EngineException {@link EngineError#MALFORMED_RESPONSE}
     */
    public static String canonical(String text) {
        return write(stored(text));
    }

    /**
     * Reads what was stored; null for no response.
     *
     * @throws EngineException {@link EngineError#MALFORMED_RESPONSE} when {@link #read} calls it malformed
     */
    public static @Nullable Response stored(String text) {
        Reading reading = read(text);
        if (reading instanceof Malformed malformed) {
            throw new EngineException(EngineError.MALFORMED_RESPONSE, malformed.reason());
        }
        return reading instanceof Parsed parsed ? parsed.response() : null;
    }

    private static Reading readText(String text) {
        if (text.length() > MAX_TEXT) {
            return new Malformed(Reason.TEXT_TOO_LONG);
        }
        // Control characters and lone surrogates cannot be stored in every database.
        if (text.codePoints().anyMatch(ResponseCodec::isUnstorable)) {
            return new Malformed(Reason.BAD_CHARACTER);
        }
        return text.isBlank() ? new Empty() : new Parsed(new TextResponse(text));
    }

    private static Reading readComposite(String text) {
        if (text.length() > MAX_COMPOSITE) {
            return new Malformed(Reason.TEXT_TOO_LONG);
        }
        if (text.codePoints().anyMatch(ResponseCodec::isUnstorable)) {
            return new Malformed(Reason.BAD_CHARACTER);
        }
        Optional<CompositeResponse> read = CompositeCodec.read(text);
        if (read.isEmpty()) {
            return new Malformed(Reason.BAD_COMPOSITE);
        }
        return hasWords(read.get()) ? new Parsed(read.get()) : new Empty();
    }

    private static boolean isUnstorable(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return surrogate || (Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r');
    }

    private static Reading readOptions(String list, boolean order) {
        if (list.length() > MAX_TEXT) {
            return new Malformed(Reason.TOO_MANY_OPTIONS);
        }
        if (list.isBlank()) {
            return new Empty();
        }
        List<String> ids = Stream.of(list.split(",", -1))
                .map(id -> id.strip().toUpperCase(Locale.ROOT))
                .toList();
        if (!ids.stream().allMatch(id -> OPTION_ID.matcher(id).matches())) {
            return new Malformed(Reason.BAD_OPTION_ID);
        }
        ChoiceResponse choice = new ChoiceResponse(Sorted.copyOf(ids));
        if (!order) {
            return new Parsed(choice);
        }
        return choice.chosen().size() < ids.size()
                ? new Malformed(Reason.REPEATED_OPTION)
                : new Parsed(new OrderResponse(ids));
    }
}
