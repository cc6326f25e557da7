package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Essay;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Responses that only people can judge: from the queue to the result, with two markers, disputes and objections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkingTest {

    private static final String ANSWER = "先切断电源，再用干粉灭火器灭火，并报告负责人。";

    private final World world = new World(Product.shared());
    private long enterprise;
    private Api[] teachers;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("阅卷企业");
        teachers = new Api[] {
            world.withRole("TEACHER", enterprise),
            world.withRole("TEACHER", enterprise),
            world.withRole("TEACHER", enterprise),
            world.withRole("TEACHER", enterprise)
        };
    }

    private static JsonObject next(Api marker, long exam) {
        return marker.post("/marking/exams/" + exam + "/next").expect(200).json();
    }

    private static String give(Api marker, JsonObject desk, Object points) {
        return marker.put("/marking/seats/" + desk.getJsonNumber("seatId"), json("points", points))
                .expect(200)
                .json()
                .getString("state");
    }

    private static JsonObject review(Api worker, long attempt) {
        return worker.get("/attempts/" + attempt + "/review").expect(200).json();
    }

    private static double score(Api worker, long attempt) {
        return review(worker, attempt).getJsonNumber("score").doubleValue();
    }

    @Test
    void oneMarkerDecidesAndTheResultComesOut() {
        Essay essay = Essay.written(world, enterprise, 1);
        Person person = world.person(enterprise);
        Api worker = world.client(person);
        long attempt = essay.sit(worker, ANSWER);
        assertThat(review(worker, attempt).get("score")).isNull();
        assertThat(worker.get("/me/results/news").text()).doesNotContain("\"attemptId\":" + attempt);
        String results = "/exams/" + essay.exam() + "/results";
        assertThat(world.admin().get(results).expect(200).json().getInt("total"))
                .as("no result before it is marked")
                .isZero();

        Api stranger = world.withRole("TEACHER", world.enterprise("别家"));
        assertThat(stranger.post("/marking/exams/" + essay.exam() + "/next").status())
                .isEqualTo(404);
        assertThat(worker.post("/marking/exams/" + essay.exam() + "/next").status())
                .isEqualTo(403);
        JsonObject desk = next(teachers[0], essay.exam());
        assertThat(desk.toString()).contains(ANSWER).contains("断电").doesNotContain("测试人员", person.username());
        assertThat(next(teachers[0], essay.exam()).getJsonNumber("seatId"))
                .as("asking again gives the same")
                .isEqualTo(desk.getJsonNumber("seatId"));
        assertThat(teachers[1].post("/marking/exams/" + essay.exam() + "/next").status())
                .as("reserved for the first")
                .isEqualTo(204);
        String seat = "/marking/seats/" + desk.getJsonNumber("seatId");
        assertThat(teachers[1].get(seat).status()).isEqualTo(404);
        assertThat(teachers[0].put(seat, json("points", 10.5)).code()).isEqualTo("markPoints");
        assertThat(teachers[0]
                        .put(
                                seat,
                                json(
                                        "points",
                                        1,
                                        "annotations",
                                        List.of(json("part", "R1", "from", 3, "to", 400, "remark", "？"))))
                        .code())
                .isEqualTo("annotationPlace");
        teachers[0]
                .put(
                        seat,
                        json(
                                "points",
                                7.5,
                                "remark",
                                "步骤对，没有写报警电话。",
                                "annotations",
                                List.of(json("part", "R1", "from", 1, "to", 5, "remark", "对"))))
                .expect(200);
        assertThat(teachers[0].put(seat, json("points", 9)).code()).isEqualTo("markGiven");

        JsonObject review = review(worker, attempt);
        assertThat(review.getJsonNumber("score").doubleValue()).isEqualTo(7.5);
        assertThat(review.getBoolean("passed")).isTrue();
        String remarks =
                worker.get("/attempts/" + attempt + "/remarks").expect(200).text();
        assertThat(remarks).contains("没有写报警电话", "7.5").doesNotContain("\"marker\":\"");
        JsonObject record = world.admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json();
        assertThat(record.getJsonNumber("scoreReplayed").doubleValue()).isEqualTo(7.5);
        assertThat(record.getBoolean("receiptsIntact")).isTrue();
        assertThat(world.admin().get(results).expect(200).json().getInt("total"))
                .isOne();
    }

    @Test
    void nothingToMarkIsNotHeldUp() {
        Essay essay = Essay.written(world, enterprise, 1);
        Api worker = world.client(world.person(enterprise));
        long attempt = essay.sit(worker, "");
        assertThat(score(worker, attempt)).isZero();
    }

    @Test
    void whereNobodyMarksSuchQuestionsAreNotDrawn() {
        long open = world.bank(enterprise);
        world.admin()
                .post(
                        "/question-banks/" + open + "/questions",
                        json("type", "COMPOSITE", "qti", Essay.writtenQuestion()))
                .expect(201);
        JsonObject rules = json("rules", List.of(json("bankId", open, "count", 1, "marksEach", 1)));
        assertThat(available(rules, 0)).isZero();
        assertThat(available(rules, 1)).isOne();
    }

    private int available(JsonObject rules, int markers) {
        return world.admin()
                .post("/exams/availability?markers=" + markers, rules)
                .expect(200)
                .array()
                .getJsonObject(0)
                .getInt("matching");
    }

    @Test
    void twoMarkersAndAThirdWhenTheyDiffer() {
        Essay essay = Essay.written(world, enterprise, 2);
        Api worker = world.client(world.person(enterprise));
        long attempt = essay.sit(worker, ANSWER);
        JsonObject first = next(teachers[0], essay.exam());
        JsonObject second = next(teachers[1], essay.exam());
        assertThat(teachers[2].post("/marking/exams/" + essay.exam() + "/next").status())
                .as("two places, both taken")
                .isEqualTo(204);
        assertThat(give(teachers[0], first, 4)).isEqualTo("OPEN");
        assertThat(teachers[0].post("/marking/exams/" + essay.exam() + "/next").status())
                .as("nobody marks twice")
                .isEqualTo(204);
        assertThat(teachers[1]
                        .get("/marking/seats/" + second.getJsonNumber("seatId"))
                        .json()
                        .getJsonArray("earlier"))
                .isEmpty();
        assertThat(give(teachers[1], second, 9)).isEqualTo("OPEN");
        assertThat(review(worker, attempt).get("score")).isNull();
        JsonObject third = next(teachers[2], essay.exam());
        assertThat(third.getString("role")).isEqualTo("BLIND");
        assertThat(give(teachers[2], third, 8)).isEqualTo("DECIDED");
        assertThat(score(worker, attempt)).isEqualTo(8.5);
        JsonObject tasks = world.admin()
                .get("/marking/exams/" + essay.exam() + "/tasks?state=DECIDED")
                .expect(200)
                .json();
        assertThat(tasks.getJsonArray("rows").getJsonObject(0).getJsonArray("marks"))
                .hasSize(3);
        assertThat(teachers[0].get("/marking/exams/" + essay.exam() + "/tasks").status())
                .isEqualTo(403);
    }

    @Test
    void marksThatDifferTooMuchAreDecidedBySomebodyWhoSeesThem() {
        Essay essay = Essay.written(world, enterprise, 2);
        Api worker = world.client(world.person(enterprise));
        long attempt = essay.sit(worker, ANSWER);
        give(teachers[0], next(teachers[0], essay.exam()), 0);
        give(teachers[1], next(teachers[1], essay.exam()), 10);
        assertThat(give(teachers[2], next(teachers[2], essay.exam()), 5)).isEqualTo("DISPUTED");
        assertThat(teachers[3].post("/marking/exams/" + essay.exam() + "/next").status())
                .as("who does not answer for the exam does not decide")
                .isEqualTo(204);
        Api trainer = world.withRole("TRAINING_ADMINISTRATOR", enterprise);
        JsonObject desk = next(trainer, essay.exam());
        assertThat(desk.getString("role")).isEqualTo("ARBITER");
        assertThat(desk.getJsonArray("earlier")).hasSize(3);
        assertThat(give(trainer, desk, 6)).isEqualTo("DECIDED");
        assertThat(score(worker, attempt)).isEqualTo(6.0);
        assertThat(worker.get("/attempts/" + attempt + "/remarks")
                        .expect(200)
                        .array()
                        .getJsonObject(0)
                        .getJsonArray("marks"))
                .as("only the mark that decided")
                .hasSize(1);
    }

    @Test
    void anObjectionIsAnsweredBySomebodyWhoHasNotMarkedIt() {
        Essay essay = Essay.written(world, enterprise, 1);
        Api low = world.client(world.person(enterprise));
        Api high = world.client(world.person(enterprise));
        long one = essay.sit(low, ANSWER);
        give(teachers[0], next(teachers[0], essay.exam()), 2);
        long other = essay.sit(high, ANSWER);
        give(teachers[0], next(teachers[0], essay.exam()), 8);
        assertThat(review(low, one).getBoolean("passed")).isFalse();
        object(low, one);
        object(high, other);
        JsonObject appeal = world.admin()
                .get("/appeals?examId=" + essay.exam())
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0);
        assertThat(world.admin()
                        .post(
                                "/appeals/" + appeal.getJsonNumber("id") + "/answer",
                                json("outcome", "REJECTED", "answer", "不"))
                        .code())
                .isEqualTo("appealMarking");
        assertThat(teachers[0].post("/marking/exams/" + essay.exam() + "/next").status())
                .isEqualTo(204);
        JsonObject again = next(teachers[1], essay.exam());
        assertThat(again.getString("role")).isEqualTo("APPEAL");
        assertThat(again.getString("objection")).isEqualTo("我写了断电。");
        assertThat(again.getJsonArray("earlier")).hasSize(1);
        teachers[1]
                .put("/marking/seats/" + again.getJsonNumber("seatId"), json("points", 5, "remark", "步骤齐全。"))
                .expect(200);
        give(teachers[1], next(teachers[1], essay.exam()), 5);

        assertThat(score(low, one)).isEqualTo(5.0);
        assertThat(review(low, one).getBoolean("passed")).isTrue();
        assertThat(score(high, other)).as("an objection never costs points").isEqualTo(8.0);
        JsonObject raised =
                low.get("/attempts/" + one + "/appeals").expect(200).array().getJsonObject(0);
        assertThat(raised.getString("state")).isEqualTo("ACCEPTED");
        assertThat(raised.getString("answer")).isEqualTo("步骤齐全。");
        assertThat(high.get("/attempts/" + other + "/appeals")
                        .expect(200)
                        .array()
                        .getJsonObject(0)
                        .getString("state"))
                .isEqualTo("REJECTED");
    }

    private static void object(Api worker, long attempt) {
        int slot = review(worker, attempt).getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(question -> question.getJsonObject("item"))
                .filter(item -> item.getString("type").equals("COMPOSITE"))
                .mapToInt(item -> item.getInt("slot"))
                .findFirst()
                .orElseThrow();
        worker.post("/attempts/" + attempt + "/appeals", json("slot", slot, "objection", "我写了断电。"))
                .expect(201);
    }

    @Test
    void aRubricGivesThePoints() {
        Essay essay = Essay.written(world, enterprise, 1);
        String path = "/questions/" + essay.question() + "/rubric";
        assertThat(teachers[0].get(path).expect(200).json().getString("text")).isEmpty();
        Api.Answer wrong = teachers[0].put(path, json("text", "断电\n2 写了"));
        assertThat(wrong.code()).isEqualTo("rubricTooFewLevels");
        teachers[0]
                .put(path, json("text", "断电\n 3 先断电\n 0 没有\n灭火\n 2 用对灭火器\n 1 写了灭火\n 0 没有"))
                .expect(200);
        Api worker = world.client(world.person(enterprise));
        long attempt = essay.sit(worker, ANSWER);
        JsonObject desk = next(teachers[1], essay.exam());
        assertThat(desk.getJsonObject("rubric").getJsonArray("criteria")).hasSize(2);
        String seat = "/marking/seats/" + desk.getJsonNumber("seatId");
        assertThat(teachers[1].put(seat, json("levels", List.of(0))).code()).isEqualTo("markLevel");
        teachers[1].put(seat, json("levels", List.of(0, 1))).expect(200);
        assertThat(score(worker, attempt)).isEqualTo(8.0);
        // what was given stays as it was when the rubric changes
        teachers[0].put(path, json("text", "全部\n1 好\n0 不好")).expect(200);
        String remarks =
                worker.get("/attempts/" + attempt + "/remarks").expect(200).text();
        assertThat(remarks).contains("断电", "写了灭火").doesNotContain("不好");
    }

    @Test
    void whatIsPutBackIsForOthers() {
        Essay essay = Essay.written(world, enterprise, 1);
        essay.sit(world.client(world.person(enterprise)), ANSWER);
        JsonObject desk = next(teachers[0], essay.exam());
        String seat = "/marking/seats/" + desk.getJsonNumber("seatId");
        teachers[0].delete(seat).expect(204);
        assertThat(teachers[0].get(seat).status()).isEqualTo(404);
        JsonObject other = next(teachers[1], essay.exam());
        assertThat(other.getJsonNumber("taskId")).isEqualTo(desk.getJsonNumber("taskId"));
        give(teachers[1], other, 1);
        String review = "/marking/tasks/" + desk.getJsonNumber("taskId") + "/review";
        assertThat(teachers[2].post(review, json("reason", "打错")).status()).isEqualTo(403);
        world.admin().post(review, json("reason", "打错")).expect(204);
        JsonValue waiting = world
                .admin()
                .get("/marking/exams?waiting=yes&size=500")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getJsonNumber("examId").longValue() == essay.exam())
                .findFirst()
                .orElseThrow();
        assertThat(waiting.asJsonObject().getInt("appealed")).isOne();
        give(teachers[3], next(teachers[3], essay.exam()), 4);
    }
}
