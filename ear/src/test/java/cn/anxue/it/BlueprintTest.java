package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Exams in parts with fixed questions, and what is told when banks cannot satisfy their rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlueprintTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long bank;
    private final List<Long> questions = new ArrayList<>();

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("组卷企业");
        bank = world.bank(enterprise);
        world.admin()
                .upload("/question-banks/" + bank + "/imports?dryRun=false", "w.xlsx", World.bankFile("welding.xlsx"))
                .expect(200);
        world.admin()
                .get("/question-banks/" + bank + "/questions?size=5")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .forEach(row ->
                        questions.add(row.asJsonObject().getJsonNumber("id").longValue()));
    }

    private JsonObject rule(int count, String section, List<Long> named) {
        return json("bankId", bank, "count", count, "marksEach", 1, "section", section, "questions", named);
    }

    private JsonObject draft(int tolerance, JsonObject... rules) {
        return json(
                "organisationId",
                enterprise,
                "title",
                "组卷",
                "minutes",
                30,
                "passMark",
                1,
                "blueprint",
                json("rules", List.of(rules), "tolerance", tolerance, "spreadExposure", true));
    }

    private void objective(long of, String stem, String objective) {
        world.admin()
                .post(
                        "/question-banks/" + of + "/questions",
                        json("type", "TRUE_FALSE", "stem", stem, "answer", List.of("TRUE"), "objective", objective))
                .expect(201);
    }

    @Test
    void rulesDrawByLearningObjective() {
        long aimed = world.bank(enterprise);
        objective(aimed, "灭火器压力表指针在绿区才能用", "会检查灭火器");
        objective(aimed, "灭火器每月看一次压力", " 会检查灭火器 ");
        objective(aimed, "报警要说清地点", "会报警");
        objective(aimed, "动火前要测气", "");
        String list = "/question-banks/" + aimed + "/questions";
        assertThat(world.admin()
                        .get(list + "?objective=%E4%BC%9A%E6%A3%80%E6%9F%A5%E7%81%AD%E7%81%AB%E5%99%A8")
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(2);
        assertThat(world.admin().get(list + "?objective=-").expect(200).json().getInt("total"))
                .isEqualTo(1);
        assertThat(world.admin()
                        .get("/question-banks/" + aimed)
                        .expect(200)
                        .json()
                        .getJsonArray("objectives")
                        .toString())
                .contains("会检查灭火器", "会报警");
        JsonObject two = json("bankId", aimed, "count", 2, "marksEach", 1, "objective", "会检查灭火器");
        long id = world.admin()
                .post("/exams", draft(20, two))
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        assertThat(world.admin()
                        .get("/exams/" + id + "/sample-paper?seed=7")
                        .expect(200)
                        .json()
                        .getJsonArray("questions")
                        .getValuesAs(JsonObject.class))
                .extracting(question -> question.getJsonObject("item").getString("stem"))
                .containsExactlyInAnyOrder("灭火器压力表指针在绿区才能用", "灭火器每月看一次压力");
        long lacking = world.admin()
                .post("/exams", draft(20, json("bankId", aimed, "count", 3, "marksEach", 1, "objective", "会检查灭火器")))
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        assertThat(world.admin()
                        .post("/exams/" + lacking + "/publication")
                        .expect(422)
                        .text())
                .contains("blueprint.rules[0]");
    }

    @Test
    void partsStandInOrderWithTheirFixedQuestions() {
        JsonObject wanted = draft(
                10, rule(8, "单选题", List.of()), rule(2, "案例题", questions.subList(0, 2)), rule(2, "单选题", List.of()));
        long id = world.admin()
                .post("/exams", wanted)
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        world.admin().post("/exams/" + id + "/publication").expect(200);
        JsonObject paper = world.admin()
                .get("/exams/" + id + "/sample-paper?seed=7")
                .expect(200)
                .json();
        assertThat(paper.getJsonArray("sections").toString())
                .isEqualTo("[{\"from\":1,\"name\":\"单选题\",\"to\":10},{\"from\":11,\"name\":\"案例题\",\"to\":12}]");
        List<String> fixed = questions.subList(0, 2).stream()
                .map(question -> world.admin()
                        .get("/questions/" + question)
                        .expect(200)
                        .json()
                        .getJsonObject("question")
                        .getString("stem"))
                .toList();
        List<String> last = paper.getJsonArray("questions").getValuesAs(JsonObject.class).subList(10, 12).stream()
                .map(question -> question.getJsonObject("item").getString("stem"))
                .toList();
        assertThat(last).containsExactlyInAnyOrderElementsOf(fixed);

        world.curriculum(enterprise, id);
        JsonObject attempt = world.client(world.person(enterprise))
                .post("/exams/" + id + "/attempts")
                .expect(201)
                .json();
        assertThat(attempt.getJsonArray("sections")).isEqualTo(paper.getJsonArray("sections"));
        assertThat(attempt.getJsonArray("items").getValuesAs(JsonObject.class).subList(10, 12).stream()
                        .map(item -> item.getString("stem")))
                .containsExactlyInAnyOrderElementsOf(fixed);
    }

    @Test
    void saysWhichRulesCompeteForWhat() {
        JsonObject first = rule(2, "甲", questions.subList(0, 3));
        JsonObject second = rule(2, "乙", questions.subList(1, 3));
        JsonObject blueprint = draft(5, first, second).getJsonObject("blueprint");
        JsonObject found = world.admin()
                .post("/exams/availability", blueprint)
                .expect(200)
                .array()
                .getJsonObject(1);
        assertThat(found.getString("reason")).isEqualTo("OVERLAP");
        assertThat(found.getJsonArray("rivals").toString()).isEqualTo("[0]");
        assertThat(found.getInt("wantedTogether")).isEqualTo(4);
        assertThat(found.getInt("availableTogether")).isEqualTo(3);
        assertThat(found.getJsonArray("shared").toString())
                .isEqualTo(questions.subList(1, 3).toString().replace(" ", ""));
        long id = world.admin()
                .post("/exams", draft(5, first, second))
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        assertThat(world.admin()
                        .post("/exams/" + id + "/publication")
                        .expect(422)
                        .text())
                .contains("examPoolOverlap");
    }

    @Test
    void refusesAToleranceOutOfRange() {
        assertThat(world.admin()
                        .post("/exams", draft(50, rule(1, "", List.of())))
                        .expect(422)
                        .text())
                .contains("examTolerance");
    }
}
