package cn.anxue.server;

import static cn.anxue.server.Api.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An exam of four single-choice questions, of which every paper has all, and people who sit it with known answers. */
public final class SatExam {

    public static final int QUESTIONS = 4;
    private static final List<String> OPTIONS = List.of("甲", "乙", "丙", "丁");

    /** What the first two questions test; the others say nothing of the kind. */
    public static final String OBJECTIVE = "会用灭火器";

    private final World world;
    private final long enterprise;
    private final long exam;
    private final List<String> stems = new ArrayList<>();

    /** @param results the exam's rules about results; pass mark 3 of 4 */
    public SatExam(World world, JsonObject results) {
        this.world = world;
        enterprise = world.enterprise("成绩企业");
        long bank = world.bank(enterprise);
        for (int i = 1; i <= QUESTIONS; i++) {
            stems.add(World.unique("第" + i + "题"));
            world.admin()
                    .post(
                            "/question-banks/" + bank + "/questions",
                            json(
                                    "type",
                                    "SINGLE_CHOICE",
                                    "stem",
                                    stems.get(i - 1),
                                    "objective",
                                    i <= 2 ? OBJECTIVE : "",
                                    "options",
                                    OPTIONS.stream()
                                            .map(text -> json("text", text))
                                            .toList(),
                                    "answer",
                                    List.of("A")))
                    .expect(201);
        }
        exam = world.admin()
                .post(
                        "/exams",
                        json(
                                "organisationId",
                                enterprise,
                                "title",
                                World.unique("成绩考试"),
                                "minutes",
                                60,
                                "passMark",
                                3,
                                "attemptsAllowed",
                                0,
                                "review",
                                "FULL",
                                "results",
                                results,
                                "blueprint",
                                json("rules", List.of(json("bankId", bank, "count", QUESTIONS, "marksEach", 1)))))
                .expect(201)
                .id();
        world.curriculum(enterprise, exam);
    }

    public long id() {
        return exam;
    }

    public long enterprise() {
        return enterprise;
    }

    public Api worker() {
        return world.client(person());
    }

    /** Somebody who may sit it. */
    public World.Person person() {
        return world.person(enterprise);
    }

    /** Sits the exam: the letters are the canonical options chosen for questions 1 to 4, a dash leaves one open. */
    public long sit(Api worker, String letters) {
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        int sequence = attempt.getInt("keptUpTo");
        for (JsonValue value : attempt.getJsonArray("items")) {
            JsonObject item = value.asJsonObject();
            char letter = letters.charAt(stems.indexOf(item.getString("stem")));
            if (letter != '-') {
                JsonObject command = json(
                        "sequence",
                        ++sequence,
                        "commandId",
                        UUID.randomUUID().toString(),
                        "response",
                        Map.of("choice", List.of(shown(item, OPTIONS.get(letter - 'A')))));
                worker.put("/attempts/" + id + "/responses/" + item.getInt("slot"), command)
                        .expect(200);
            }
        }
        worker.post("/attempts/" + id + "/submission", json("commandId", "submission-" + id))
                .expect(200);
        return id;
    }

    private static String shown(JsonObject item, String text) {
        return item.getJsonArray("options").stream()
                .map(JsonValue::asJsonObject)
                .filter(option -> option.getString("text").equals(text))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** The version of a question as the analysis names it, from 1. */
    public long version(int question) {
        return item(question).getJsonNumber("versionId").longValue();
    }

    /** What the analysis says about a question, from 1. */
    public JsonObject item(int question) {
        return world.admin().get("/exams/" + exam + "/items").expect(200).json().getJsonArray("rows").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("stem").equals(stems.get(question - 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Proposes a correction and follows its preview to the end. */
    public JsonObject preview(JsonObject correction) {
        long id = world.admin()
                .post("/exams/" + exam + "/regrades", correction)
                .expect(201)
                .id();
        return ready(id);
    }

    /** Applies it and follows it to the end. */
    public JsonObject apply(JsonObject previewed) {
        long id = previewed.getJsonNumber("id").longValue();
        world.admin().post("/regrades/" + id + "/application").expect(200);
        return ready(id);
    }

    private JsonObject ready(long regrade) {
        JsonObject[] last = new JsonObject[1];
        until(() -> {
            last[0] = world.admin().get("/regrades/" + regrade).expect(200).json();
            return last[0].getBoolean("ready");
        });
        return last[0];
    }

    /** Asks until it is so, for a minute at most. */
    public static void until(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!condition.getAsBoolean()) {
            throw new AssertionError("it does not become so");
        }
    }
}
