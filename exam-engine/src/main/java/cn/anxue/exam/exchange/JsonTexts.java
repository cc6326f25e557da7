package cn.anxue.exam.exchange;

import cn.anxue.exam.json.JsonReader;
import cn.anxue.exam.json.JsonRefusal;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Text;
import java.util.List;
import java.util.stream.Stream;

/** What values of other systems' JSON say. */
final class JsonTexts {
    private JsonTexts() {}

    /** An array or object; systems with tables keep both as text, which is read. All else stays as it is. */
    static JsonValue opened(JsonValue value) {
        if (value instanceof Text said && said.text().matches("(?s)\\s*(?:\\[.*\\]|\\{.*\\})\\s*")) {
            try {
                return JsonReader.read(said.text());
            } catch (JsonRefusal plain) {
                return value;
            }
        }
        return value;
    }

    /** The scalars in a value: itself, or the elements of an array; blank ones do not count. */
    static List<String> words(JsonValue value) {
        JsonValue open = opened(value);
        Stream<JsonValue> values = open instanceof Items array ? array.items().stream() : Stream.of(open);
        return values.filter(one -> !(one instanceof Items || one instanceof Fields))
                .map(one -> one.words().strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
