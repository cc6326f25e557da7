package cn.anxue.exam.json;

import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in JSON: a pointer such as {@code /data/list} (RFC 6901; the first slash may be missing) with two more steps. A
 * step {@code *} stands for every element of an array or every field of an object, a leading {@code ..} for the object
 * around the present one.
 */
public final class JsonPointer {
    private static final int LONGEST = 500;
    private static final String EACH = "*";
    private static final String UP = "..";

    private final List<String> steps;

    private JsonPointer(List<String> steps) {
        this.steps = steps;
    }

    /**
     * A value and the objects around it, the innermost first.
     *
     * @param around without the value itself
     */
    public record Found(JsonValue value, List<Fields> around) {
        public Found {
            around = List.copyOf(around);
        }
    }

    /** Whether a text is short enough to be a pointer; what it points to need not be there. */
    public static boolean isPointer(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /** The pointer that a text says; the empty text points to the whole. */
    public static JsonPointer of(String text) {
        if (text.isEmpty()) {
            return new JsonPointer(List.of());
        }
        String bare = text.startsWith("/") ? text.substring(1) : text;
        return new JsonPointer(
                Stream.of(bare.split("/", -1)).map(JsonPointer::read).toList());
    }

    private static String read(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** A field's name as a step of a pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The one value it points to, {@link Nothing} when there is none; of several the first. */
    public JsonValue in(Found start) {
        return all(start).stream().findFirst().map(Found::value).orElseGet(Nothing::new);
    }

    /** The same within a value that nothing is around. */
    public JsonValue in(JsonValue value) {
        return in(new Found(value, List.of()));
    }

    /** All values it points to, in the order of the text. */
    public List<Found> all(Found start) {
        List<Found> found = List.of(start);
        for (String step : steps) {
            found = found.stream().flatMap(from -> next(from, step).stream()).toList();
        }
        return found;
    }

    private static List<Found> next(Found from, String step) {
        if (step.equals(UP)) {
            List<Fields> around = from.around();
            return around.isEmpty() ? List.of() : List.of(new Found(around.get(0), around.subList(1, around.size())));
        }
        if (from.value() instanceof Fields object) {
            List<Fields> around = new ArrayList<>(from.around());
            around.add(0, object);
            boolean each = step.equals(EACH) && !object.fields().containsKey(EACH);
            return (each
                            ? object.fields().values().stream()
                            : Stream.ofNullable(object.fields().get(step)))
                    .map(value -> new Found(value, around))
                    .toList();
        }
        if (from.value() instanceof Items array) {
            if (step.equals(EACH)) {
                return array.items().stream()
                        .map(value -> new Found(value, from.around()))
                        .toList();
            }
            boolean index = step.matches("0|[1-9]\\d{0,8}")
                    && Integer.parseInt(step) < array.items().size();
            return index ? List.of(new Found(array.items().get(Integer.parseInt(step)), from.around())) : List.of();
        }
        return List.of();
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return steps.stream().map(JsonPointer::step).collect(Collectors.joining());
    }
}
