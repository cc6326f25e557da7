package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.SatExam;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Attempts that are annulled count nowhere, and count again when that is taken back. */
class AnnulmentTest {

    private static final String ALL_RIGHT = "AAAA";

    private final World world = new World(Product.shared());

    private static JsonObject review(Api worker, long attempt) {
        return worker.get("/attempts/" + attempt + "/review").expect(200).json();
    }

    private int results(SatExam exam) {
        return world.admin()
                .get("/exams/" + exam.id() + "/results")
                .expect(200)
                .json()
                .getInt("total");
    }

    private String certificate(Api worker) {
        return worker.get("/me/certificates").expect(200).text();
    }

    @Test
    void whatRestsOnItFallsAndStandsAgain() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api worker = exam.worker();
        long attempt = exam.sit(worker, ALL_RIGHT);
        assertThat(review(worker, attempt).getBoolean("passed")).isTrue();
        assertThat(certificate(worker)).contains("\"status\":\"VALID\"");
        assertThat(results(exam)).isOne();
        String path = "/attempts/" + attempt + "/annulment";

        assertThat(worker.post(path, json("reason", "替考")).status()).isEqualTo(403);
        Api stranger = world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("别家"));
        assertThat(stranger.post(path, json("reason", "替考")).status()).isEqualTo(404);
        assertThat(world.admin().post(path, json("reason", " ")).code()).isEqualTo("required");
        world.admin().post(path, json("reason", "查实由他人替考")).expect(204);
        assertThat(world.admin().post(path, json("reason", "又一次")).code()).isEqualTo("attemptAnnulled");

        JsonObject seen = review(worker, attempt);
        assertThat(seen.getJsonObject("annulled").getString("reason")).isEqualTo("查实由他人替考");
        assertThat(seen.get("score")).isNull();
        assertThat(seen.getJsonArray("questions")).isEmpty();
        assertThat(certificate(worker)).doesNotContain("\"status\":\"VALID\"").contains("REVOKED");
        assertThat(results(exam)).isZero();
        JsonObject record = world.admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json();
        assertThat(record.getBoolean("receiptsIntact")).isTrue();
        assertThat(record.getJsonArray("events").toString()).contains("ANNULLED", "查实由他人替考");
        // the person may sit again as if there had been no such attempt
        assertThat(worker.get("/exams/" + exam.id() + "/rules")
                        .expect(200)
                        .json()
                        .getInt("attemptsUsed"))
                .isZero();

        assertThat(world.admin()
                        .post(path + "/withdrawal", json("reason", "查无此事"))
                        .status())
                .isEqualTo(204);
        assertThat(review(worker, attempt).getBoolean("passed")).isTrue();
        assertThat(certificate(worker)).contains("\"status\":\"VALID\"");
        assertThat(results(exam)).isOne();
        assertThat(world.admin()
                        .post(path + "/withdrawal", json("reason", "查无此事"))
                        .code())
                .isEqualTo("attemptNotAnnulled");
    }

    @Test
    void anotherPassTakesItsPlace() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api worker = exam.worker();
        long first = exam.sit(worker, ALL_RIGHT);
        exam.sit(worker, ALL_RIGHT);
        world.admin()
                .post("/attempts/" + first + "/annulment", json("reason", "考场断电", "used", true))
                .expect(204);
        assertThat(certificate(worker)).contains("\"status\":\"VALID\"");
        assertThat(worker.get("/exams/" + exam.id() + "/rules")
                        .expect(200)
                        .json()
                        .getInt("attemptsUsed"))
                .isEqualTo(2);
        assertThat(results(exam)).isOne();
    }

    /** The ids of platform and people begin with a sign that candidates' do not. */
    @Test
    void noCandidateTakesAnIdThatAnAnnulmentNeeds() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api worker = exam.worker();
        long attempt =
                worker.post("/exams/" + exam.id() + "/attempts").expect(201).id();
        for (String id : new String[] {"~annul-1", "~annul-2", "~END-1"}) {
            assertThat(worker.put("/attempts/" + attempt + "/flags/1", json("commandId", id, "sequence", 1))
                            .status())
                    .isEqualTo(422);
        }
        for (int sequence = 1; sequence < 6; sequence++) {
            worker.put(
                            "/attempts/" + attempt + "/flags/1",
                            json(
                                    "commandId",
                                    sequence % 2 == 0 ? "END-" + (sequence + 4) : "annul-" + sequence,
                                    "sequence",
                                    sequence))
                    .expect(200);
        }
        world.admin()
                .post("/attempts/" + attempt + "/end", json("reason", "替考"))
                .expect(200);
        world.admin()
                .post("/attempts/" + attempt + "/annulment", json("reason", "替考"))
                .expect(204);
    }

    @Test
    void whatRunsEndsWithItInOneStep() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        Api worker = exam.worker();
        long attempt =
                worker.post("/exams/" + exam.id() + "/attempts").expect(201).id();
        String path = "/attempts/" + attempt + "/annulment";
        worker.put("/attempts/" + attempt + "/flags/1", json("commandId", "f", "sequence", 1))
                .expect(200);
        world.admin().post(path, json("reason", "替考")).expect(204);
        assertThat(results(exam)).isZero();
        assertThat(worker.put("/attempts/" + attempt + "/flags/2", json("commandId", "g", "sequence", 2))
                        .expect(409)
                        .code())
                .isEqualTo("attemptOver");
        assertThat(worker.post("/attempts/" + attempt + "/submission", json("commandId", "s"))
                        .expect(200)
                        .json()
                        .getString("state"))
                .isEqualTo("CLOSED");
        JsonObject review =
                worker.get("/attempts/" + attempt + "/review").expect(200).json();
        assertThat(review).doesNotContainKey("score");
        assertThat(review.getJsonObject("annulled").getString("reason")).isEqualTo("替考");
        JsonObject record = world.admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json();
        assertThat(record.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                        .map(event -> event.getString("kind")))
                .containsExactly("FLAGGED", "ENDED", "ANNULLED");
        assertThat(record.getBoolean("receiptsIntact")).isTrue();
        assertThat(worker.get("/me/exams").expect(200).text())
                .as("what does not count is no result to wait for")
                .contains("\"exam\":\"OPEN\"");
        world.admin().post(path + "/withdrawal", json("reason", "查无此事")).expect(204);
        assertThat(worker.get("/attempts/" + attempt + "/review").expect(200).json())
                .containsKey("score");
    }
}
