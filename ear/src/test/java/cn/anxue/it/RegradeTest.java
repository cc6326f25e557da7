package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.SatExam;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question turns out to be wrong after its exam: preview, new scores, certificates, decisions, objections. */
class RegradeTest {

    private final World world = new World(Product.shared());

    @Test
    void aFurtherKeyRaisesAndCertifies() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api failed = exam.worker();
        Api passed = exam.worker();
        long failing = exam.sit(failed, "BACD");
        long passing = exam.sit(passed, "BAAA");
        long failing2 = exam.sit(exam.worker(), "BAAC");
        assertThat(item(exam, 1, "facility")).isZero();
        JsonObject preview = exam.preview(json(
                "versionId",
                exam.version(1),
                "kind",
                "ALSO_RIGHT",
                "keys",
                List.of(json("choice", List.of("B"))),
                "reason",
                "乙也对"));
        assertThat(preview.getString("phase")).isEqualTo("PREVIEWED");
        assertThat(preview.getInt("changed")).isEqualTo(3);
        assertThat(preview.getInt("toPass")).isEqualTo(1);
        assertThat(preview.getInt("toFail")).isZero();
        assertThat(preview.getJsonNumber("meanAfter").doubleValue()
                        - preview.getJsonNumber("meanBefore").doubleValue())
                .isEqualTo(25);
        assertThat(record(passing)
                        .getJsonObject("attempt")
                        .getJsonNumber("score")
                        .intValue())
                .as("a preview changes nothing")
                .isEqualTo(3);
        JsonObject changes = world.admin()
                .get("/regrades/" + preview.getJsonNumber("id") + "/changes")
                .expect(200)
                .json();
        assertThat(changes.getInt("total")).isOne();
        assertThat(changes.getJsonArray("rows")
                        .getJsonObject(0)
                        .getJsonNumber("attemptId")
                        .longValue())
                .isEqualTo(failing2);

        JsonObject done = exam.apply(preview);
        assertThat(done.getString("phase")).isEqualTo("DONE");
        assertThat(done.getInt("changed")).isEqualTo(3);
        for (long attempt : List.of(failing, passing, failing2)) {
            JsonObject record = record(attempt);
            assertThat(record.getJsonNumber("scoreReplayed").intValue())
                    .as("I5")
                    .isEqualTo(record.getJsonObject("attempt")
                            .getJsonNumber("score")
                            .intValue());
            assertThat(record.getBoolean("receiptsIntact")).isTrue();
            JsonObject last = record.getJsonArray("events")
                    .getJsonObject(record.getJsonArray("events").size() - 1);
            assertThat(last.getString("kind")).isEqualTo("REGRADED");
            assertThat(last.getString("outcome")).endsWith("/4.00/" + (attempt == failing ? "FAILED" : "PASSED"));
        }
        assertThat(failed.get("/me/certificates").json().getInt("total")).isZero();
        JsonObject review =
                passed.get("/attempts/" + passing + "/review").expect(200).json();
        assertThat(review.getJsonNumber("score").intValue()).isEqualTo(4);
        assertThat(review.toString()).contains("ALSO_RIGHT");
        assertThat(item(exam, 1, "facility")).isEqualTo(100);
        long later = exam.sit(exam.worker(), "BAA-");
        assertThat(record(later).getJsonObject("attempt").getBoolean("passed"))
                .as("who ends later is scored with the correction at once")
                .isTrue();
        assertThat(exam.apply(done.getString("phase").equals("DONE") ? again(exam) : done)
                        .getInt("changed"))
                .as("the same correction again changes nothing")
                .isZero();
    }

    private JsonObject again(SatExam exam) {
        return exam.preview(json(
                "versionId",
                exam.version(1),
                "kind",
                "ALSO_RIGHT",
                "keys",
                List.of(json("choice", List.of("B"))),
                "reason",
                "再一次"));
    }

    @Test
    void aPassThatBecomesAFailWaitsForADecision() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api kept = exam.worker();
        Api withdrawn = exam.worker();
        long keptAttempt = exam.sit(kept, "AAA-");
        long withdrawnAttempt = exam.sit(withdrawn, "AAA-");
        JsonObject done = exam.apply(exam.preview(json(
                "versionId",
                exam.version(1),
                "kind",
                "REPLACED",
                "keys",
                List.of(json("choice", List.of("D"))),
                "reason",
                "答案应为丁")));
        assertThat(done.getInt("toFail")).isEqualTo(2);
        assertThat(done.getInt("undecided")).isEqualTo(2);
        assertThat(status(kept)).as("nothing is revoked silently").isEqualTo("VALID");
        assertThat(kept.get("/attempts/" + keptAttempt + "/review").json().getBoolean("passed"))
                .isFalse();

        String changes = "/regrades/" + done.getJsonNumber("id") + "/changes/";
        decide(changes + keptAttempt, "KEPT", 204);
        assertThat(decide(changes + withdrawnAttempt, "WITHDRAWN", 422).text()).contains("note");
        world.admin()
                .post(changes + withdrawnAttempt + "/decision", json("decision", "WITHDRAWN", "note", "答案更正后不合格"))
                .expect(204);
        decide(changes + withdrawnAttempt, "KEPT", 409);
        assertThat(status(kept)).isEqualTo("VALID");
        assertThat(status(withdrawn)).isEqualTo("REVOKED");
        exam.sit(withdrawn, "DAA-");
        assertThat(withdrawn.get("/me/certificates").json().getInt("total"))
                .as("sitting again earns another certificate")
                .isEqualTo(2);
    }

    @Test
    void aQuestionLeftOutLowersTheMaximum() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        long attempt = exam.sit(exam.worker(), "BAA-");
        exam.apply(exam.preview(json("versionId", exam.version(1), "kind", "LEFT_OUT", "reason", "题目有误")));
        JsonObject row = record(attempt).getJsonObject("attempt");
        assertThat(row.getJsonNumber("score").intValue()).isEqualTo(2);
        assertThat(row.getJsonNumber("maximum").intValue()).isEqualTo(3);
        assertThat(row.getBoolean("passed")).as("2 of 3 is less than 3 of 4").isFalse();
    }

    @Test
    void wrongCorrectionsAndStrangersAreRefused() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api admin = world.admin();
        String regrades = "/exams/" + exam.id() + "/regrades";
        exam.sit(exam.worker(), "AAAA");
        long version = exam.version(1);
        Map<JsonObject, String> wrong = Map.of(
                json("versionId", 1, "kind", "LEFT_OUT", "reason", "x"), "regradeVersion",
                json("versionId", version, "kind", "ALSO_RIGHT", "reason", "x"), "regradeKeys",
                json(
                                "versionId",
                                version,
                                "kind",
                                "REPLACED",
                                "keys",
                                List.of(json("choice", List.of("Z"))),
                                "reason",
                                "x"),
                        "regradeKeys",
                json("versionId", version, "kind", "LEFT_OUT"), "required");
        wrong.forEach((input, code) ->
                assertThat(admin.post(regrades, input).expect(422).code()).isEqualTo(code));
        JsonObject fine = json("versionId", version, "kind", "FULL_MARKS", "reason", "x");
        Api foreign = world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("别家"));
        foreign.post(regrades, fine).expect(404);
        world.withRole("TEACHER", exam.enterprise()).post(regrades, fine).expect(403);
        JsonObject preview = exam.preview(fine);
        String path = "/regrades/" + preview.getJsonNumber("id");
        foreign.post(path + "/application").expect(404);
        foreign.get(path + "/changes").expect(404);
        admin.delete(path).expect(200);
        assertThat(admin.post(path + "/application").expect(409).code()).isEqualTo("regradePhase");
        foreign.get("/exams/" + exam.id() + "/statistics").expect(404);
    }

    @Test
    void anObjectionIsAnsweredOnce() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api worker = exam.worker();
        long attempt = exam.sit(worker, "BAAA");
        String own = "/attempts/" + attempt + "/appeals";
        JsonObject objection = json("slot", 1, "objection", "我认为乙也对");
        exam.worker().post(own, objection).expect(404);
        long id = worker.post(own, objection).expect(201).id();
        assertThat(worker.post(own, objection).expect(409).code()).isEqualTo("appealTwice");
        assertThat(world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("别家"))
                        .get("/appeals")
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isZero();
        world.withRole("TEACHER", exam.enterprise()).get("/appeals/" + id).expect(200);
        JsonObject queue =
                world.admin().get("/appeals?examId=" + exam.id()).expect(200).json();
        assertThat(queue.getJsonArray("rows").getJsonObject(0).getString("objection"))
                .isEqualTo("我认为乙也对");
        JsonObject answer = json("outcome", "ACCEPTED", "answer", "有道理，将更正");
        world.admin().post("/appeals/" + id + "/answer", answer).expect(204);
        assertThat(world.admin()
                        .post("/appeals/" + id + "/answer", answer)
                        .expect(409)
                        .code())
                .isEqualTo("appealState");
        worker.post("/appeals/" + id + "/withdrawal").expect(409);
        assertThat(worker.get(own).expect(200).text()).contains("有道理，将更正");
        long second = worker.post(own, json("slot", 2, "objection", "看错了"))
                .expect(201)
                .id();
        worker.post("/appeals/" + second + "/withdrawal").expect(204);
    }

    @Test
    void theAnalysisIsExported() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        exam.sit(exam.worker(), "AABB");
        exam.sit(exam.worker(), "AAAA");
        Api admin = world.admin();
        byte[] items = admin.get("/exams/" + exam.id() + "/items/export.xlsx")
                .expect(200)
                .bytes();
        byte[] results = admin.get("/exams/" + exam.id() + "/results/export.xlsx")
                .expect(200)
                .bytes();
        assertThat(List.of(items, results)).allMatch(file -> file[0] == 'P' && file[1] == 'K');
        JsonObject report =
                admin.get("/exams/" + exam.id() + "/similarity").expect(200).json();
        assertThat(report.getInt("attempts")).isEqualTo(2);
        assertThat(report.getJsonArray("pairs")).isEmpty();
        JsonObject third = exam.item(3);
        assertThat(third.getJsonArray("options").getJsonObject(1).getInt("chosen"))
                .isOne();
        assertThat(third.getJsonArray("findings").getJsonObject(0).getString("kind"))
                .isEqualTo("TOO_FEW");
    }

    private Api.Answer decide(String change, String decision, int status) {
        return world.admin()
                .post(change + "/decision", json("decision", decision))
                .expect(status);
    }

    private static double item(SatExam exam, int question, String number) {
        return exam.item(question).getJsonNumber(number).doubleValue();
    }

    private JsonObject record(long attempt) {
        return world.admin().get("/attempts/" + attempt + "/record").expect(200).json();
    }

    /** Of the person's one certificate. */
    private static String status(Api worker) {
        JsonObject own = worker.get("/me/certificates").expect(200).json();
        assertThat(own.getInt("total")).isOne();
        return own.getJsonArray("rows").stream()
                .map(JsonValue::asJsonObject)
                .findFirst()
                .orElseThrow()
                .getString("status");
    }
}
