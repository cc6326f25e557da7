package cn.anxue.examination;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** The column {@code exam.blueprint}. */
final class BlueprintColumn {

    private static final Jsonb JSON = JsonbBuilder.create();

    private BlueprintColumn() {}

    static String write(BlueprintData blueprint) {
        return JSON.toJson(blueprint);
    }

    static BlueprintData read(String column) {
        return JSON.fromJson(column, BlueprintData.class);
    }
}
