package cn.anxue.attack;

import cn.anxue.server.Api;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One operation of the API, as the server's own OpenAPI document describes it, and requests made up from that. */
final class Route {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> RECORDS = Set.of("exam", "person", "mapping");
    private static final Set<String> FLAGS = Set.of("active", "passed", "doubtful", "waiting", "wrong", "dryRun");
    private static final int DEEPEST = 4;

    private final String method;
    private final String path;
    private final JsonObject operation;
    private final JsonObject document;

    private Route(String method, String path, JsonObject operation, JsonObject document) {
        this.method = method;
        this.path = path;
        this.operation = operation;
        this.document = document;
    }

    /** Every operation that the document describes. */
    static List<Route> all(JsonObject document) {
        List<Route> routes = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        routes.add(
                                new Route(method.toUpperCase(Locale.ROOT), path, operation.asJsonObject(), document));
                    }
                }));
        return routes;
    }

    /** Like {@code GET /people/{id}}. */
    String name() {
        return method + " " + path.replaceFirst("^/api/v1", "");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The names between braces in its path. */
    List<String> placeholders() {
        return PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** A query of all its filters that name a record, and of those that are true or false. */
    String filters(UnaryOperator<String> value) {
        return queryParameters().stream()
                .map(parameter -> parameter.getString("name"))
                .filter(name -> name.endsWith("Id") || RECORDS.contains(name) || FLAGS.contains(name))
                .map(name -> name + "=" + (FLAGS.contains(name) ? "true" : encoded(value.apply(name))))
                .collect(Collectors.joining("&"));
    }

    /**
     * Sends it with a body made up from its description.
     *
     * @param value of a placeholder, and of what names a record in the body
     * @param query further query, like {@code examId=7}; may be empty
     */
    Api.Answer send(Api client, UnaryOperator<String> value, String query) {
        String address = PLACEHOLDER
                        .matcher(path)
                        .replaceAll(found -> Matcher.quoteReplacement(encoded(value.apply(found.group(1)))))
                + query(value, query);
        Optional<Map.Entry<String, JsonObject>> body = body();
        if (body.isEmpty()) {
            return reads() ? client.get(address) : client.send(method, address, "");
        }
        return switch (body.get().getKey()) {
            case "application/json" ->
                client.send(
                        method,
                        address,
                        example("", body.get().getValue(), value, 0).toString());
            case "multipart/form-data" -> client.upload(address, "a.xlsx", new byte[] {'P', 'K', 3, 4});
            default -> client.sendFile(method, address, body.get().getKey(), new byte[] {1, 2, 3});
        };
    }

    private String query(UnaryOperator<String> value, String more) {
        List<String> parts = new ArrayList<>();
        queryParameters().stream()
                .filter(parameter -> parameter.getBoolean("required", false))
                .filter(parameter -> !more.startsWith(parameter.getString("name") + "="))
                .forEach(parameter -> parts.add(parameter.getString("name") + "="
                        + encoded(text(
                                example(parameter.getString("name"), parameter.getJsonObject("schema"), value, 0)))));
        if (!more.isEmpty()) {
            parts.add(more);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<JsonObject> queryParameters() {
        if (!operation.containsKey("parameters")) {
            return List.of();
        }
        return operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .filter(parameter -> parameter.getString("in").equals("query"))
                .toList();
    }

    /** Content type and schema of its body. */
    private Optional<Map.Entry<String, JsonObject>> body() {
        if (!operation.containsKey("requestBody")) {
            return Optional.empty();
        }
        return operation.getJsonObject("requestBody").getJsonObject("content").entrySet().stream()
                .map(content -> Map.entry(
                        content.getKey(), content.getValue().asJsonObject().getJsonObject("schema")))
                .findFirst();
    }

    /** A value that fits the schema, as far as it tells. */
    private JsonValue example(String name, JsonObject given, UnaryOperator<String> value, int depth) {
        JsonObject schema = resolved(given);
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        String format = schema.getString("format", "");
        return switch (type(schema)) {
            case "object" -> depth >= DEEPEST ? JsonValue.EMPTY_JSON_OBJECT : object(schema, value, depth);
            case "array" -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                if (depth < DEEPEST) {
                    String one = name.replaceFirst("s$", "");
                    array.add(example(one, schema.getJsonObject("items"), value, depth + 1));
                }
                yield array.build();
            }
            case "integer", "number" ->
                name.endsWith("Id") ? Json.createValue(Long.parseLong(value.apply(name))) : Json.createValue(1);
            case "boolean" -> JsonValue.FALSE;
            default -> Json.createValue(words(format));
        };
    }

    private static String words(String format) {
        return switch (format) {
            case "date-time" -> Instant.now().plusSeconds(600).toString();
            case "date" -> LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
            default -> "attack";
        };
    }

    private JsonObject object(JsonObject schema, UnaryOperator<String> value, int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties")
                    .forEach((name, property) ->
                            object.add(name, example(name, property.asJsonObject(), value, depth + 1)));
        }
        return object.build();
    }

    private JsonObject resolved(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            String name = schema.getString("$ref").replaceFirst(".*/", "");
            return resolved(document.getJsonObject("components")
                    .getJsonObject("schemas")
                    .getJsonObject(name));
        }
        for (String alternatives : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.containsKey(alternatives)) {
                return resolved(schema.getJsonArray(alternatives).getJsonObject(0));
            }
        }
        return schema;
    }

    private static String type(JsonObject schema) {
        JsonValue type = schema.getOrDefault("type", JsonValue.NULL);
        if (type.getValueType() == JsonValue.ValueType.ARRAY) {
            return type.asJsonArray().getString(0);
        }
        return type instanceof JsonString string ? string.getString() : "object";
    }
}
