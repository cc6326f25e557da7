package cn.anxue.exam.exchange;

import cn.anxue.exam.json.JsonPointer;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Objects of one kind out of a JSON text, and the places in them. */
record JsonSamples(List<Fields> objects) {
    /** So many objects tell what the others are like. */
    static final int ENOUGH = 200;

    private static final int DEEPEST_LIST = 8;
    private static final int DEEPEST_PLACE = 3;
    private static final int MOST_PLACES = 200;

    JsonSamples {
        objects = List.copyOf(objects.subList(0, Math.min(ENOUGH, objects.size())));
    }

    /** The places of all lists of objects with samples of them, outer lists first. */
    static Map<String, JsonSamples> lists(JsonValue root) {
        Map<String, List<Fields>> found = new LinkedHashMap<>();
        List<Map.Entry<String, JsonValue>> level = List.of(Map.entry("", root));
        for (int depth = 0; depth < DEEPEST_LIST && !level.isEmpty(); depth++) {
            List<Map.Entry<String, JsonValue>> below = new ArrayList<>();
            level.forEach(entry -> collect(entry.getKey(), entry.getValue(), found, below));
            level = below.subList(0, Math.min(below.size(), 10 * ENOUGH));
        }
        Map<String, JsonSamples> lists = new LinkedHashMap<>();
        found.forEach((place, objects) -> lists.put(place, new JsonSamples(objects)));
        return lists;
    }

    private static void collect(
            String place, JsonValue value, Map<String, List<Fields>> found, List<Map.Entry<String, JsonValue>> below) {
        List<JsonValue> inside = value instanceof Items array
                ? array.items()
                : value instanceof Fields object ? List.copyOf(object.fields().values()) : List.of();
        List<Fields> objects = inside.stream()
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .limit(ENOUGH)
                .toList();
        boolean list = value instanceof Items || isDictionary(value);
        if (list && !objects.isEmpty() && found.size() < MOST_PLACES) {
            found.computeIfAbsent(place, made -> new ArrayList<>()).addAll(objects);
        }
        if (value instanceof Fields object && !list) {
            object.fields().entrySet().stream()
                    .limit(MOST_PLACES)
                    .forEach(entry -> below.add(Map.entry(place + JsonPointer.step(entry.getKey()), entry.getValue())));
        } else {
            inside.stream().limit(ENOUGH / 10).forEach(one -> below.add(Map.entry(place + "/*", one)));
        }
    }

    /** Whether an object holds others of one kind by their ids: they have most names in common. */
    private static boolean isDictionary(JsonValue value) {
        if (!(value instanceof Fields object) || object.fields().size() < 2) {
            return false;
        }
        List<JsonValue> inside = List.copyOf(object.fields().values());
        if (!inside.stream().allMatch(Fields.class::isInstance)) {
            return false;
        }
        Set<String> names = ((Fields) inside.get(0)).fields().keySet();
        Set<String> common = new HashSet<>(((Fields) inside.get(1)).fields().keySet());
        common.retainAll(names);
        return 2 * common.size() >= names.size() && !common.isEmpty();
    }

    /** Every place of a value in the objects with the words on the way to it, outer places first. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        for (int depth = 1; depth <= DEEPEST_PLACE; depth++) {
            for (Fields object : objects) {
                addPlaces("", "", object, depth, places);
            }
        }
        return places;
    }

    private static void addPlaces(String place, String words, Fields object, int depth, Map<String, String> places) {
        object.fields().forEach((name, value) -> {
            String here = place + JsonPointer.step(name);
            String said = (words + " " + name).strip();
            if (depth == 1 && places.size() < MOST_PLACES) {
                places.putIfAbsent(here, said);
            } else if (depth > 1 && value instanceof Fields inner && !isDictionary(inner)) {
                addPlaces(here, said, inner, depth - 1, places);
            }
        });
    }

    /** The values at a place, missing ones left out. */
    Stream<JsonValue> at(String place) {
        JsonPointer pointer = JsonPointer.of(place);
        return objects.stream()
                .map(pointer::in)
                .map(JsonTexts::opened)
                .filter(value -> !(value instanceof JsonValue.Nothing));
    }

    /** Whether most of what is at a place is of a kind. */
    boolean mostly(String place, Class<? extends JsonValue> kind) {
        List<JsonValue> values = at(place).toList();
        return !values.isEmpty() && 2 * values.stream().filter(kind::isInstance).count() >= values.size();
    }

    /** The objects that are elements of the arrays, or fields of the objects, at a place. */
    Optional<JsonSamples> inside(String place) {
        List<Fields> inner = at(place)
                .flatMap(value -> value instanceof Items array
                        ? array.items().stream()
                        : value instanceof Fields object ? object.fields().values().stream() : Stream.empty())
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .toList();
        return inner.isEmpty() ? Optional.empty() : Optional.of(new JsonSamples(inner));
    }
}
