package cn.anxue.questionbank;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Mappings and choices as the JSON of a column or a file. */
final class MappingJson {

    private static final Jsonb JSON = JsonbBuilder.create();

    private MappingJson() {}

    static String write(Object value) {
        return JSON.toJson(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.fromJson(json, type);
    }
}
