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
import org.junit.jupiter.api.Test;

/** Results stay with the administrators until they are released, on every way to the candidate. */
class ResultReleaseTest {

    private final World world = new World(Product.shared());

    @Test
    void untilTheReleaseNothingReachesTheCandidate() {
        SatExam exam = new SatExam(
                world,
                json(
                        "release",
                        "BY_HAND",
                        "counting",
                        "BEST",
                        "bands",
                        List.of(json("percent", 75, "name", "合格"), json("percent", 90, "name", "优"))));
        Api worker = exam.worker();
        long attempt = exam.sit(worker, "AAAA");
        JsonObject submitted = worker.post("/attempts/" + attempt + "/submission", json("commandId", "again"))
                .expect(200)
                .json();
        assertThat(submitted.getBoolean("released")).isFalse();
        assertThat(submitted).doesNotContainKeys("score", "passed");
        assertThat(worker.get("/attempts/" + attempt).expect(200).json()).doesNotContainKeys("score", "passed");
        JsonObject review =
                worker.get("/attempts/" + attempt + "/review").expect(200).json();
        assertThat(review).doesNotContainKeys("score", "passed", "band", "releasedAt");
        assertThat(review.getJsonArray("questions")).isEmpty();
        assertThat(review.getJsonArray("slots")).isEmpty();
        JsonObject rules =
                worker.get("/exams/" + exam.id() + "/rules").expect(200).json();
        assertThat(rules.getJsonArray("attempts").getJsonObject(0)).doesNotContainKeys("score", "passed");
        assertThat(rules.getString("refusal")).isEqualTo("resultPending");
        assertThat(worker.get("/me/certificates").expect(200).json().getInt("total"))
                .isZero();
        assertThat(worker.get("/me/record").expect(200).text()).doesNotContain("4 / 4");
        assertThat(worker.post("/exams/" + exam.id() + "/attempts").expect(409).code())
                .isEqualTo("resultPending");

        assertThat(results(exam).getJsonObject("attempt").getBoolean("passed"))
                .as("administrators know")
                .isTrue();
        worker.post("/exams/" + exam.id() + "/release").expect(403);
        world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("别家"))
                .post("/exams/" + exam.id() + "/release")
                .expect(404);
        world.admin().post("/exams/" + exam.id() + "/release").expect(200);
        SatExam.until(() -> worker.get("/me/certificates").json().getInt("total") == 1);
        JsonObject released =
                worker.get("/attempts/" + attempt + "/review").expect(200).json();
        assertThat(released.getJsonNumber("score").intValue()).isEqualTo(4);
        assertThat(released.getString("band")).isEqualTo("优");
        assertThat(released.getJsonArray("questions")).hasSize(SatExam.QUESTIONS);
        world.admin().post("/exams/" + exam.id() + "/release").expect(200);
        long next = exam.sit(exam.worker(), "AAA-");
        assertThat(world.admin()
                        .get("/exams/" + exam.id() + "/results?sort=score")
                        .expect(200)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("band"))
                .as("attempt %s after the release is released at once", next)
                .isEqualTo("合格");
    }

    @Test
    void aTimeThatHasComeReleasesByItself() {
        SatExam exam = new SatExam(world, json("release", "AFTER_WINDOW", "releaseAt", "2026-01-01T00:00:00Z"));
        Api worker = exam.worker();
        exam.sit(worker, "AAA-");
        assertThat(worker.get("/me/certificates").expect(200).json().getInt("total"))
                .isOne();
    }

    @Test
    void theRuleSaysWhichAttemptCounts() {
        SatExam first = new SatExam(world, json("counting", "FIRST"));
        Api worker = first.worker();
        first.sit(worker, "AA--");
        first.sit(worker, "AAAA");
        assertThat(score(results(first))).isEqualTo(2);
        assertThat(worker.get("/me/certificates").json().getInt("total"))
                .as("the second attempt passes but does not count")
                .isZero();
        SatExam best = new SatExam(world, json("counting", "BEST"));
        SatExam last = new SatExam(world, json("counting", "LAST"));
        for (SatExam exam : List.of(best, last)) {
            Api other = exam.worker();
            exam.sit(other, "AAA-");
            exam.sit(other, "A---");
        }
        assertThat(score(results(best))).isEqualTo(3);
        assertThat(score(results(last))).isEqualTo(1);
        JsonObject both = statistics(best, "");
        assertThat(both.getInt("attempts")).isEqualTo(2);
        assertThat(both.getJsonArray("objectives").stream()
                        .map(JsonValue::asJsonObject)
                        .map(share -> share.getString("name") + " " + share.getInt("questions") + " "
                                + share.getJsonNumber("facility").doubleValue()))
                .containsExactly(" 2 25.0", SatExam.OBJECTIVE + " 2 75.0");
        assertThat(statistics(best, "?attempts=BEST").getJsonNumber("mean").doubleValue())
                .isEqualTo(75);
        assertThat(statistics(best, "?attempts=LAST").getJsonNumber("mean").doubleValue())
                .isEqualTo(25);
    }

    @Test
    void wrongRulesAreNamed() {
        JsonObject draft = json(
                "organisationId",
                world.enterprise("规则企业"),
                "title",
                "规则",
                "minutes",
                1,
                "passMark",
                1,
                "results",
                json("release", "AFTER_WINDOW"),
                "blueprint",
                json("rules", List.of()));
        assertThat(world.admin().post("/exams", draft).expect(422).text()).contains("blueprint");
        SatExam exam = new SatExam(world, JsonValue.EMPTY_JSON_OBJECT);
        JsonObject found = world.admin().get("/exams/" + exam.id()).expect(200).json();
        assertThat(found.getJsonObject("results").getString("release")).isEqualTo("AT_ONCE");
        assertThat(found.getJsonObject("results").getString("counting")).isEqualTo("BEST");
    }

    private JsonObject statistics(SatExam exam, String filters) {
        return world.admin()
                .get("/exams/" + exam.id() + "/statistics" + filters)
                .expect(200)
                .json();
    }

    /** The one row of the pass list. */
    private JsonObject results(SatExam exam) {
        JsonObject list = world.admin()
                .get("/exams/" + exam.id() + "/results")
                .expect(200)
                .json();
        assertThat(list.getInt("total")).isOne();
        return list.getJsonArray("rows").getJsonObject(0);
    }

    private static int score(JsonObject row) {
        return row.getJsonObject("attempt").getJsonNumber("score").intValue();
    }
}
