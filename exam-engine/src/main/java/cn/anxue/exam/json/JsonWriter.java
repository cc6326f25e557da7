package cn.anxue.exam.json;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** Writes JSON by hand, so that the engine needs no library. Commas set themselves. */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    public JsonWriter object(Runnable fields) {
        return nested('{', fields, '}');
    }

    public JsonWriter array(Runnable values) {
        return nested('[', values, ']');
    }

    public JsonWriter field(String name, Runnable value) {
        comma();
        quoted(name);
        out.append(':');
        value.run();
        return this;
    }

    public JsonWriter field(String name, String value) {
        return field(name, () -> text(value));
    }

    public JsonWriter field(String name, boolean value) {
        return field(name, () -> raw(String.valueOf(value)));
    }

    public JsonWriter field(String name, long value) {
        return field(name, () -> raw(String.valueOf(value)));
    }

    /** The number with the digits that it has. */
    public JsonWriter field(String name, BigDecimal value) {
        return field(name, () -> raw(value.toPlainString()));
    }

    public JsonWriter texts(String name, Iterable<String> values) {
        return field(name, () -> array(() -> values.forEach(this::text)));
    }

    public JsonWriter objects(String name, Iterable<?> each, Consumer<Object> fields) {
        return field(name, () -> array(() -> each.forEach(one -> object(() -> fields.accept(one)))));
    }

    public JsonWriter text(String value) {
        comma();
        quoted(value);
        return this;
    }

    private void raw(String literal) {
        comma();
        out.append(literal);
    }

    private JsonWriter nested(char open, Runnable inside, char close) {
        comma();
        out.append(open);
        inside.run();
        out.append(close);
        return this;
    }

    private void comma() {
        char last = out.isEmpty() ? '[' : out.charAt(out.length() - 1);
        if (last != '[' && last != '{' && last != ':') {
            out.append(',');
        }
    }

    private void quoted(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !paired(value, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
