package cn.anxue.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** One client of the REST API, as an outside program would be: JSON over HTTP with a bearer token. */
public final class Api {

    private static final HttpClient CLIENT;

    static {
        // read once by the first client: a test speaks as the proxy in front does
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private final String base;
    private final String token;
    private final String language;

    private final Map<String, String> headers;

    private Api(String base, String token, String language) {
        this(base, token, language, Map.of());
    }

    private Api(String base, String token, String language, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.language = language;
        this.headers = Map.copyOf(headers);
    }

    /** The same client, which sends these headers with every request. */
    public Api with(Map<String, String> wanted) {
        return new Api(base, token, language, wanted);
    }

    /** What came back: status, headers and body. */
    public record Answer(int status, HttpResponse<byte[]> raw) {

        public byte[] bytes() {
            return raw.body();
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(raw.body()))) {
                return reader.readObject();
            }
        }

        /** An answer that is a list. */
        public JsonArray array() {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(raw.body()))) {
                return reader.readArray();
            }
        }

        /** The problem's code, for refusals. */
        public String code() {
            return json().getString("code");
        }

        /** Itself, after checking the status. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(raw.request().method() + " "
                        + raw.request().uri() + " answered " + status + ", not " + wanted + ": " + text());
            }
            return this;
        }

        public long id() {
            return json().getJsonNumber("id").longValue();
        }
    }

    public static Api anonymous(Product product) {
        return new Api(product.address(), "", "zh-CN");
    }

    /** Signs in and answers a client with the token. */
    public static Api signedIn(Product product, String username, String password) {
        Answer answer = anonymous(product)
                .post("/tokens", json("username", username, "password", password))
                .expect(200);
        return new Api(product.address(), answer.json().getString("token"), "zh-CN");
    }

    public static Api admin(Product product) {
        return signedIn(product, "admin", Product.ADMIN_PASSWORD);
    }

    public Api withToken(String other) {
        return new Api(base, other, language);
    }

    /** The same client, which asks for words in another language. */
    public Api inLanguage(String wanted) {
        return new Api(base, token, wanted);
    }

    /** For requests that are written by hand. */
    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body.toString());
    }

    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, body.toString());
    }

    /** Any method with a body of JSON text, well-formed or not. */
    public Answer send(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** PUT of a file as it is. */
    public Answer putFile(String path, String contentType, byte[] content) {
        return sendFile("PUT", path, contentType, content);
    }

    /** Any method with a file as it is. */
    public Answer sendFile(String method, String path, String contentType, byte[] content) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** A multipart upload with the one part {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        String boundary = "boundary-of-the-tests";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        String address = path.startsWith("/api/") || path.startsWith("/open") || path.startsWith("/health")
                ? base + path
                : base + "/api/v1" + path;
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language);
        headers.forEach(builder::header);
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object from names and values in turn; values may be text, numbers, booleans, JSON, maps, collections or null. */
    public static JsonObject json(Object... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
        }
        return object.build();
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Long || value instanceof Integer) {
            return Json.createValue(((Number) value).longValue());
        } else if (value instanceof Number number) {
            return Json.createValue(new java.math.BigDecimal(number.toString()));
        } else if (value instanceof Collection<?> many) {
            var array = Json.createArrayBuilder();
            many.forEach(one -> array.add(value(one)));
            return array.build();
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, one) -> object.add(String.valueOf(name), value(one)));
            return object.build();
        }
        return Json.createValue(String.valueOf(value));
    }
}
