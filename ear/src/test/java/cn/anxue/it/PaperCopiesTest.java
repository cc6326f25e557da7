package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sitting on paper: drawn, printed without keys, entered afterwards, marked like any other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperCopiesTest {

    private static final int QUESTIONS = 5;

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;
    private Api invigilator;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("停电企业");
        exam = world.exam(enterprise, QUESTIONS, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        invigilator = world.withRole("INVIGILATOR", enterprise);
    }

    @Test
    void aPaperIsPrintedWithoutKeysAndEnteredOnce() {
        Person first = world.person(enterprise);
        Person second = world.person(enterprise);
        Person onScreen = world.person(enterprise);
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3000));
        world.enter(id, "一号", first, second, onScreen);
        assertThat(world.withRole("TEACHER", enterprise)
                        .post("/sittings/" + id + "/papers")
                        .status())
                .isEqualTo(403);
        assertThat(world.withRole("INVIGILATOR", world.enterprise("别家"))
                        .get("/sittings/" + id + "/papers/print")
                        .status())
                .isEqualTo(404);
        world.client(onScreen).post("/exams/" + exam + "/attempts").expect(201);
        assertThat(draw(id)).isEqualTo(2);
        assertThat(draw(id)).isZero();
        Api.Answer print = invigilator.get("/sittings/" + id + "/papers/print").expect(200);
        assertThat(print.text())
                .doesNotContain("\"key\"")
                .doesNotContain("explanation")
                .doesNotContain("correct");
        JsonArray papers = print.array();
        assertThat(papers).hasSize(2);

        JsonObject paper = papers.getJsonObject(0);
        String number = paper.getString("number");
        Api.Answer wrong = enter(id, number, List.of("Z"));
        assertThat(wrong.code()).isEqualTo("paperAnswer");
        assertThat(enter(id, "1111222233334444", List.of("A")).code()).isEqualTo("paperNone");
        assertThat(copies(id).getJsonObject(0).containsKey("enteredAt")
                        && !copies(id).getJsonObject(0).isNull("enteredAt"))
                .isFalse();
        JsonObject entered = enter(id, number, written(paper)).expect(200).json();
        assertThat(entered.getInt("entered")).isEqualTo(1);
        assertThat(enter(id, number, written(paper)).expect(200).json().getInt("unchanged"))
                .isEqualTo(1);

        JsonObject copy = copies(id).getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
        long attempt = copy.getJsonNumber("attemptId").longValue();
        JsonObject detail = world.admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json();
        assertThat(detail.getJsonObject("attempt").getString("state")).isEqualTo("SUBMITTED");
        assertThat(detail.getJsonArray("events")).hasSize(QUESTIONS);
    }

    /** Whoever sits the exam elsewhere stops the entry there; what came before is kept, and the refusal says where. */
    @Test
    void theRefusalNamesTheSheetAndKeepsThoseBefore() {
        Person good = world.person(enterprise);
        Person busy = world.person(enterprise);
        world.client(busy).post("/exams/" + exam + "/attempts").expect(201);
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3000));
        world.enter(id, "", good, busy);
        assertThat(draw(id)).isEqualTo(2);
        JsonArray papers =
                invigilator.get("/sittings/" + id + "/papers/print").expect(200).array();
        JsonArrayBuilder sheets = Json.createArrayBuilder();
        papers.getValuesAs(JsonObject.class)
                .forEach(paper -> sheets.add(Json.createObjectBuilder()
                        .add("number", paper.getString("number"))
                        .add("answers", Json.createArrayBuilder(written(paper)))));
        Api.Answer refused = invigilator.send(
                "POST", "/sittings/" + id + "/papers/answers", sheets.build().toString());
        assertThat(refused.expect(422).code()).isEqualTo("paperStopped");
        assertThat(refused.text())
                .contains(papers.getJsonObject(1).getString("number"))
                .contains("paperRunning");
        assertThat(copies(id).getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.containsKey("enteredAt") && !row.isNull("enteredAt")))
                .hasSize(1);
    }

    private int draw(long id) {
        return invigilator
                .post("/sittings/" + id + "/papers")
                .expect(200)
                .json()
                .getInt("drawn");
    }

    private JsonArray copies(long id) {
        return invigilator.get("/sittings/" + id + "/papers").expect(200).array();
    }

    private Api.Answer enter(long id, String number, List<String> answers) {
        JsonArrayBuilder written = Json.createArrayBuilder(answers);
        return invigilator.send(
                "POST",
                "/sittings/" + id + "/papers/answers",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("number", number).add("answers", written))
                        .build()
                        .toString());
    }

    /** As a person would write: the first option, 对, a number; the last question is left open. */
    private static List<String> written(JsonObject paper) {
        List<String> answers = new ArrayList<>();
        for (JsonObject item : paper.getJsonArray("items").getValuesAs(JsonObject.class)) {
            JsonArray options = item.getJsonArray("options");
            answers.add(
                    switch (item.getString("type")) {
                        case "TRUE_FALSE" -> "对";
                        case "SINGLE_CHOICE", "MULTIPLE_CHOICE" ->
                            options.getJsonObject(0).getString("id").toLowerCase(Locale.ROOT);
                        default -> "35";
                    });
        }
        answers.set(answers.size() - 1, "-");
        return answers;
    }
}
