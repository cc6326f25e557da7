package cn.anxue.exam.qti;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The base types of values, with the Java type of each. */
enum BaseType {
    IDENTIFIER,
    BOOLEAN,
    /** Long. */
    INTEGER,
    /** Double. */
    FLOAT,
    STRING,
    /** {@link Point}. */
    POINT,
    /** {@link Pair}, in any order. */
    PAIR,
    /** {@link Pair}, from first to second. */
    DIRECTED_PAIR,
    /** Double, seconds. */
    DURATION,
    /** A reference to an uploaded file. */
    FILE,
    URI;

    /** A place on a picture, in its pixels. */
    record Point(double x, double y) {}

    /** Two identifiers; of an undirected pair the smaller one is first. */
    record Pair(String first, String second) {}

    /** The type of a name such as {@code directedPair}; null for none such. */
    static @Nullable BaseType of(String name) {
        return switch (name) {
            case "identifier" -> IDENTIFIER;
            case "boolean" -> BOOLEAN;
            case "integer" -> INTEGER;
            case "float" -> FLOAT;
            case "string" -> STRING;
            case "point" -> POINT;
            case "pair" -> PAIR;
            case "directedPair" -> DIRECTED_PAIR;
            case "duration" -> DURATION;
            case "file" -> FILE;
            case "uri" -> URI;
            default -> null;
        };
    }

    boolean isNumber() {
        return this == INTEGER || this == FLOAT;
    }

    /** The value that a text stands for; null when it is none. */
    @Nullable
    Object parse(String text) {
        String bare = text.strip();
        return switch (this) {
            case STRING, FILE, URI -> text;
            case IDENTIFIER -> bare.isEmpty() || bare.chars().anyMatch(Character::isWhitespace) ? null : bare;
            case BOOLEAN ->
                bare.equals("true") || bare.equals("1")
                        ? Boolean.TRUE
                        : bare.equals("false") || bare.equals("0") ? Boolean.FALSE : null;
            case INTEGER -> whole(bare);
            case FLOAT, DURATION -> real(bare);
            case POINT -> point(bare.split("\\s+"));
            case PAIR, DIRECTED_PAIR -> pair(bare.split("\\s+"));
        };
    }

    private static @Nullable Long whole(String text) {
        try {
            return text.length() > 18 ? null : Long.valueOf(text.startsWith("+") ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Infinity and NaN under the names of XML Schema. */
    private static @Nullable Double real(String text) {
        try {
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "INF" -> Double.POSITIVE_INFINITY;
                case "-INF" -> Double.NEGATIVE_INFINITY;
                // Java would take a trailing d or f and hexadecimal numbers as well
                default -> text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?") ? Double.valueOf(text) : null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Point point(String[] parts) {
        @Nullable Double x = parts.length == 2 ? real(parts[0]) : null;
        @Nullable Double y = parts.length == 2 ? real(parts[1]) : null;
        return x == null || y == null ? null : new Point(x, y);
    }

    private @Nullable Pair pair(String[] parts) {
        if (parts.length != 2) {
            return null;
        }
        boolean swap = this == PAIR && parts[0].compareTo(parts[1]) > 0;
        return swap ? new Pair(parts[1], parts[0]) : new Pair(parts[0], parts[1]);
    }
}
