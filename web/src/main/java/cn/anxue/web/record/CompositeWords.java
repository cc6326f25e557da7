package cn.anxue.web.record;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to a composite question in words: the texts of what was chosen instead of ids, by the view of the question. */
final class CompositeWords {

    private static final List<String> CHOICES = List.of("options", "rows", "columns", "choices", "areas");
    private static final int LONGEST = 60;

    private final Map<String, JsonObject> interactions = new LinkedHashMap<>();

    private CompositeWords(JsonObject view) {
        collect(view);
    }

    /** The last turn's answers, one interaction after the other; empty without any. */
    static String of(@Nullable JsonObject view, @Nullable List<Map<String, List<String>>> turns) {
        if (view == null || turns == null || turns.isEmpty()) {
            return "";
        }
        CompositeWords words = new CompositeWords(view);
        Map<String, List<String>> last = turns.get(turns.size() - 1);
        return words.interactions.entrySet().stream()
                .filter(entry -> last.containsKey(entry.getKey()))
                .map(entry -> words.answer(entry.getValue(), last.getOrDefault(entry.getKey(), List.of())))
                .collect(Collectors.joining("；"));
    }

    private void collect(JsonValue value) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("kind") && object.containsKey("id")) {
                interactions.put(object.getString("id"), object);
            }
            object.values().forEach(this::collect);
        } else if (value instanceof JsonArray array) {
            array.forEach(this::collect);
        }
    }

    private String answer(JsonObject interaction, List<String> given) {
        Map<String, String> texts = texts(interaction);
        boolean order =
                interaction.getString("kind").toLowerCase(java.util.Locale.ROOT).endsWith("order");
        return given.stream()
                .map(word -> named(texts, word, !texts.isEmpty()))
                .collect(Collectors.joining(order ? " → " : "、"));
    }

    private static String named(Map<String, String> texts, String word, boolean ids) {
        if (!ids) {
            return word;
        }
        return List.of(word.split(" ")).stream()
                .map(id -> texts.getOrDefault(id, id))
                .collect(Collectors.joining(" – "));
    }

    private static Map<String, String> texts(JsonObject interaction) {
        Map<String, String> texts = new HashMap<>();
        for (String role : CHOICES) {
            if (interaction.containsKey(role)) {
                for (JsonObject choice : interaction.getJsonArray(role).getValuesAs(JsonObject.class)) {
                    String text =
                            choice.containsKey("nodes") ? text(choice.get("nodes")) : choice.getString("label", "");
                    String id = choice.getString("id");
                    texts.put(id, text.isBlank() ? id : shortened(text));
                }
            }
        }
        hottexts(interaction, texts);
        return texts;
    }

    private static void hottexts(JsonValue value, Map<String, String> texts) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("hottext")) {
                texts.put(object.getString("hottext"), shortened(text(object.get("nodes"))));
            }
            object.values().forEach(inner -> hottexts(inner, texts));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> hottexts(inner, texts));
        }
    }

    private static String text(@Nullable JsonValue nodes) {
        if (nodes instanceof JsonString text) {
            return text.getString();
        }
        if (nodes instanceof JsonArray array) {
            return array.stream().map(CompositeWords::text).collect(Collectors.joining());
        }
        return nodes instanceof JsonObject object ? text(object.get("nodes")) : "";
    }

    private static String shortened(String text) {
        String tidy = text.strip();
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) + "…" : tidy;
    }
}
