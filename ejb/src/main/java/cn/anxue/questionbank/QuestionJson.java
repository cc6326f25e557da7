package cn.anxue.questionbank;

import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.qti.QtiItem;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Interactions and keys as the JSON of the columns {@code interaction} and {@code answer_key}. The question's type says
 * which shape it is; equal values are written equally. Composite questions are their own XML instead, which holds the key.
 */
final class QuestionJson {

    /** Looked up once: the look-up reads service files each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private QuestionJson() {}

    static String write(Interaction interaction) {
        if (interaction instanceof CompositeInteraction composite) {
            return composite.content().source();
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        if (interaction instanceof ChoiceInteraction choice) {
            object.add("options", options(choice.options())).add("maxChoices", choice.maxChoices());
        } else if (interaction instanceof OrderInteraction order) {
            object.add("options", options(order.options()));
        } else if (interaction instanceof NumericEntryInteraction numeric && numeric.unit() != null) {
            object.add("unit", numeric.unit());
        }
        return object.build().toString();
    }

    static Interaction interaction(ItemType type, String json) {
        if (type == ItemType.COMPOSITE) {
            return new CompositeInteraction(QtiItem.parse(json));
        }
        JsonObject object = read(json);
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE ->
                new ChoiceInteraction(options(object), object.getInt("maxChoices"));
            case TEXT_ENTRY -> new TextEntryInteraction();
            case NUMERIC_ENTRY -> new NumericEntryInteraction(optional(object, "unit"));
            case ORDERING -> new OrderInteraction(options(object));
            case COMPOSITE -> throw new IllegalStateException("composite questions are no JSON");
        };
    }

    static String write(Key key) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        if (key instanceof ChoiceKey choice) {
            object.add("correct", strings(choice.correct()));
        } else if (key instanceof TextKey text) {
            object.add("accepted", strings(text.accepted())).add("caseSensitive", text.caseSensitive());
        } else if (key instanceof NumericKey numeric) {
            // As texts: 1.50 stays 1.50, whatever a JSON library makes of numbers.
            object.add("value", numeric.value().toPlainString());
            object.add("tolerance", numeric.tolerance().toPlainString());
            if (numeric.unit() != null) {
                object.add("unit", numeric.unit());
            }
        } else if (key instanceof OrderKey order) {
            object.add("sequence", strings(order.sequence()));
        }
        return object.build().toString();
    }

    static Key key(ItemType type, String json) {
        JsonObject object = read(json);
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE -> new ChoiceKey(Set.copyOf(strings(object, "correct")));
            case TEXT_ENTRY -> new TextKey(strings(object, "accepted"), object.getBoolean("caseSensitive"));
            case NUMERIC_ENTRY ->
                new NumericKey(
                        new BigDecimal(object.getString("value")),
                        new BigDecimal(object.getString("tolerance")),
                        optional(object, "unit"));
            case ORDERING -> new OrderKey(strings(object, "sequence"));
            case COMPOSITE -> throw new IllegalStateException("composite questions are no JSON");
        };
    }

    private static JsonArray options(List<Option> options) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Option option : options) {
            JsonObjectBuilder object = JSON.createObjectBuilder().add("id", option.id());
            object.add("text", option.text());
            if (option.picture() != null) {
                object.add("picture", option.picture());
            }
            array.add(object);
        }
        return array.build();
    }

    private static List<Option> options(JsonObject object) {
        return object.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .map(option ->
                        new Option(option.getString("id"), option.getString("text"), optional(option, "picture")))
                .toList();
    }

    private static JsonArrayBuilder strings(Collection<String> values) {
        return JSON.createArrayBuilder(values);
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static @Nullable String optional(JsonObject object, String name) {
        return object.containsKey(name) ? object.getString(name) : null;
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
