package cn.anxue.bench;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Random;

/** One virtual taker: sits one exam after the other would, answering every question once, without think time. */
final class Taker {

    private final Http http;
    private final Timings timings;
    private final Random choices;

    Taker(Http http, Timings timings, long seed) {
        this.http = http;
        this.timings = timings;
        this.choices = new Random(seed);
    }

    void signIn(String username, String password) throws IOException {
        long started = System.nanoTime();
        JsonObject token = http.json(
                "POST", "/api/v1/tokens", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
        http.token(token.getString("token"));
        took(Timings.Step.SIGN_IN, started);
    }

    /** Hears of every answer that was kept. */
    interface Kept {
        void answer(long attempt, int kept) throws IOException, InterruptedException;
    }

    /** Starts, saves each answer, submits, reads the result, without a pause. */
    void sit(long examId) throws IOException, InterruptedException {
        sit(examId, (attempt, kept) -> {});
    }

    /** The same; goes on after each answer when {@code after} returns. */
    void sit(long examId, Kept after) throws IOException, InterruptedException {
        long started = System.nanoTime();
        JsonObject attempt = http.json("POST", "/api/v1/exams/" + examId + "/attempts", null);
        took(Timings.Step.START, started);
        long id = attempt.getJsonNumber("id").longValue();
        JsonArray items = attempt.getJsonArray("items");
        int sequence = attempt.getInt("keptUpTo", 0);
        for (JsonObject item : items.getValuesAs(JsonObject.class)) {
            sequence++;
            String body = "{\"sequence\":" + sequence + ",\"commandId\":\"" + id + "-" + sequence + "\",\"response\":"
                    + response(item) + "}";
            started = System.nanoTime();
            JsonObject kept = http.json("PUT", "/api/v1/attempts/" + id + "/responses/" + item.getInt("slot"), body);
            took(Timings.Step.SAVE, started);
            if (kept.getInt("keptUpTo") < sequence) {
                throw new IOException("answer " + sequence + " was not kept: " + kept);
            }
            after.answer(id, sequence);
        }
        started = System.nanoTime();
        http.json("POST", "/api/v1/attempts/" + id + "/submission", "{\"commandId\":\"" + id + "-submit\"}");
        took(Timings.Step.SUBMIT, started);
        started = System.nanoTime();
        JsonObject result = http.json("GET", "/api/v1/attempts/" + id, null);
        took(Timings.Step.RESULT, started);
        if (!"SUBMITTED".equals(result.getString("state"))) {
            throw new IOException("not submitted: " + result.getString("state"));
        }
    }

    private String response(JsonObject item) {
        JsonArray options = item.getJsonArray("options");
        if (options == null || options.isEmpty()) {
            return "{\"text\":\"42\"}";
        }
        String chosen = options.getJsonObject(choices.nextInt(options.size())).getString("id");
        return "{\"choice\":[\"" + chosen + "\"]}";
    }

    private void took(Timings.Step step, long started) {
        timings.add(step, (System.nanoTime() - started) / 1000);
    }
}
