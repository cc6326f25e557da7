package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The API's description is complete enough to write a client from, and the server finds no fault with it. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final Product product = Product.shared();
    private final JsonObject document =
            Api.anonymous(product).get("/openapi?format=json").expect(200).json();

    @Test
    void everyOperationSaysWhatItTakesAndAnswers() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().entrySet().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> {
                    JsonObject operation = entry.getValue().asJsonObject();
                    String name = entry.getKey() + " " + path + ": ";
                    faults(operation).forEach(fault -> faults.add(name + fault));
                    if (!ids.add(operation.getString("operationId", ""))) {
                        faults.add(name + "operationId is not its own");
                    }
                }));
        assertThat(ids).hasSizeGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(JsonObject operation) {
        List<String> faults = new ArrayList<>();
        if (operation.getString("summary", "").isBlank()) {
            faults.add("no summary");
        }
        List<Map.Entry<String, JsonValue>> successes = operation.getJsonObject("responses").entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .toList();
        if (successes.isEmpty()) {
            faults.add("no success response");
        }
        successes.stream()
                .filter(response -> !response.getKey().equals("204"))
                .filter(response -> !described(response.getValue().asJsonObject()))
                .forEach(response -> faults.add(response.getKey() + " has no schema"));
        if (operation.containsKey("parameters")) {
            operation.getJsonArray("parameters").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(parameter ->
                            parameter.getString("description", "").isBlank() || !parameter.containsKey("schema"))
                    .forEach(parameter -> faults.add("parameter " + parameter.getString("name") + " is not described"));
        }
        return faults;
    }

    private static boolean described(JsonObject response) {
        return response.containsKey("content")
                && response.getJsonObject("content").values().stream()
                        .allMatch(content -> content.asJsonObject().containsKey("schema"));
    }

    @Test
    void schemasOfTheServicesAreThere() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.keySet())
                .contains("AttemptView", "PersonInput", "ExamInput", "CurriculumView", "ImportView");
        assertThat(schemas.getJsonObject("AttemptView").getJsonObject("properties"))
                .containsKeys("deadline", "serverTime", "items", "keptUpTo");
    }

    @Test
    void theServerFindsNoFault() throws IOException {
        assertThat(Files.readString(product.log())).doesNotContain("CWWKO1650E", "SROAP");
    }
}
