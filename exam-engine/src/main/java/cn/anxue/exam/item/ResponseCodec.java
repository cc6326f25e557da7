package cn.anxue.exam.item;

import org.jspecify.annotations.Nullable;

/**
 * Responses as one short text for requests and storage: {@code c:A,C} chosen options, {@code o:B,A,C} an order,
 * {@code t:…} text, empty for no response. Writing is canonical (equal responses, equal text); reading is tolerant of
 * white space, lower-case ids and repeated choices, and answers malformed text with a reason, never an exception.
 */
public final class ResponseCodec {
    /** Longest text response, in UTF-16 units. */
    public static final int MAX_TEXT = 500;

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
        BAD_CHARACTER
    }

    /** The canonical text; empty for null and for a response without content. */
    public static String write(@Nullable Response response) {
        throw new UnsupportedOperationException();
    }

    /** Reads what a client sent. */
    public static Reading read(String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads what was stored; null for no response.
     *
     * @throws EngineException {@link EngineError#MALFORMED_RESPONSE} when the text was not written by {@link #write}
     */
    public static @Nullable Response stored(String text) {
        throw new UnsupportedOperationException();
    }
}
