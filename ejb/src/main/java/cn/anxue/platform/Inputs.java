package cn.anxue.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks that many inputs share; each refuses with the field's name. */
public final class Inputs {

    private Inputs() {}

    /** The text without outer white space; refuses when it is missing, blank or longer than {@code longest}. */
    public static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, "required");
        }
        return limited(field, value.strip(), longest);
    }

    /** Like {@link #text}, but null for a missing or blank one. */
    public static @Nullable String optionalText(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : limited(field, value.strip(), longest);
    }

    /** The constant of that name, in any case; refuses when there is none. */
    public static <E extends Enum<E>> E choice(Class<E> type, String field, @Nullable String value) {
        try {
            return Enum.valueOf(type, value == null ? "" : value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "unknownChoice", value == null ? "" : value);
        }
    }

    /** The value; refuses when it is missing. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid(field, "required");
        }
        return value;
    }

    /** The number; refuses outside {@code from..to}. */
    public static int between(String field, int value, int from, int to) {
        if (value < from || value > to) {
            throw Refusal.invalid(field, "outOfRange", from, to);
        }
        return value;
    }

    /** Refuses when somebody else changed the record since it was read. A null version skips the check. */
    public static void sameVersion(@Nullable Integer read, int present) {
        if (read != null && read != present) {
            throw Refusal.conflict("changedMeanwhile");
        }
    }

    private static String limited(String field, String value, int longest) {
        if (value.length() > longest) {
            throw Refusal.invalid(field, "tooLong", longest);
        }
        return value;
    }
}
