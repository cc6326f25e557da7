package cn.anxue.exam.json;

import cn.anxue.exam.json.JsonRefusal.Code;
import cn.anxue.exam.json.JsonValue.Digits;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Nothing;
import cn.anxue.exam.json.JsonValue.Text;
import cn.anxue.exam.json.JsonValue.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) from strangers, strictly: no comments, no trailing commas, no name twice in an object. Several
 * values one after another, as in JSON Lines, are read as an array of them.
 */
public final class JsonReader {
    /** Objects and arrays in one another. */
    public static final int DEEPEST = 64;
    /** Values in one text. */
    public static final int MOST_VALUES = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][+-]?\\d++)?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;
    private int values;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @throws JsonRefusal when it is no JSON or exceeds {@link #DEEPEST} or {@link #MOST_VALUES}
     */
    public static JsonValue read(String text) {
        JsonReader reader = new JsonReader(text);
        List<JsonValue> all = new ArrayList<>();
        reader.space();
        do {
            all.add(reader.value());
            reader.space();
        } while (reader.at < text.length() && reader.begins("{["));
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return all.size() == 1 ? all.get(0) : new Items(all);
    }

    private JsonValue value() {
        if (++values > MOST_VALUES) {
            throw new JsonRefusal(Code.TOO_MANY_VALUES, MOST_VALUES);
        }
        if (begins("{")) {
            return nested(this::fields);
        }
        if (begins("[")) {
            return nested(this::items);
        }
        if (begins("\"")) {
            return new Text(string());
        }
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null") ? new Nothing() : new Truth(word.equals("true"));
            }
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw unexpected();
        }
        at = number.end();
        return new Digits(number.group());
    }

    private JsonValue nested(Supplier<JsonValue> inside) {
        if (++depth > DEEPEST) {
            throw new JsonRefusal(Code.TOO_DEEP, DEEPEST);
        }
        at++;
        JsonValue read = inside.get();
        depth--;
        return read;
    }

    private JsonValue fields() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        space();
        if (taken('}')) {
            return new Fields(fields);
        }
        do {
            space();
            if (!begins("\"")) {
                throw unexpected();
            }
            String name = string();
            space();
            take(':');
            space();
            if (fields.put(name, value()) != null) {
                throw new JsonRefusal(Code.NAME_TWICE, line(), name);
            }
            space();
        } while (taken(','));
        take('}');
        return new Fields(fields);
    }

    private JsonValue items() {
        List<JsonValue> items = new ArrayList<>();
        space();
        if (taken(']')) {
            return new Items(items);
        }
        do {
            space();
            items.add(value());
            space();
        } while (taken(','));
        take(']');
        return new Items(items);
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return read.toString();
            }
            if (c < ' ') {
                throw unexpected();
            }
            read.append(c == '\\' ? escaped() : c);
        }
        throw unexpected();
    }

    /** The character behind a backslash; {@link #at} ends on the last one read. */
    private char escaped() {
        at++;
        int plain = at < text.length() ? ESCAPES.indexOf(text.charAt(at)) : -1;
        if (plain >= 0) {
            return ESCAPED.charAt(plain);
        }
        if (!begins("u") || at + 5 > text.length()) {
            throw unexpected();
        }
        int point = 0;
        for (int digit = 0; digit < 4; digit++) {
            at++;
            int value = text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (value < 0) {
                throw unexpected();
            }
            point = point * 16 + value;
        }
        return (char) point;
    }

    private boolean begins(String oneOf) {
        return at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0;
    }

    private boolean taken(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private void take(char sign) {
        if (!taken(sign)) {
            throw unexpected();
        }
    }

    private void space() {
        while (begins(" \t\r\n")) {
            at++;
        }
    }

    private long line() {
        return 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private JsonRefusal unexpected() {
        int end = Math.min(at, text.length());
        int column = end - text.lastIndexOf('\n', end - 1);
        return new JsonRefusal(Code.NOT_JSON, line(), column);
    }
}
