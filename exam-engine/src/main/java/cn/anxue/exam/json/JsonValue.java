package cn.anxue.exam.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON text, as {@link JsonReader} reads it. */
public sealed interface JsonValue {

    /** A text, a number as it is written, true or false; empty for all else. */
    default String words() {
        return "";
    }

    /** An object; its fields in the order of the text. */
    record Fields(Map<String, JsonValue> fields) implements JsonValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The field's value, {@link Nothing} when there is none. */
        public JsonValue get(String name) {
            return fields.getOrDefault(name, new Nothing());
        }
    }

    /** An array. */
    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String text) implements JsonValue {
        @Override
        public String words() {
            return text;
        }
    }

    /** A number, kept as it is written: its exponent may be larger than anybody wants to compute. */
    record Digits(String digits) implements JsonValue {
        @Override
        public String words() {
            return digits;
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements JsonValue {
        @Override
        public String words() {
            return String.valueOf(truth);
        }
    }

    /** Null, or nothing at all. */
    record Nothing() implements JsonValue {}
}
