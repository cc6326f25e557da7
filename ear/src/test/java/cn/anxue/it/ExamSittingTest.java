package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An exam from its start to a certificate, as an outside program sits it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamSittingTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("考试企业");
        long welding = world.bank(enterprise);
        world.admin()
                .upload(
                        "/question-banks/" + welding + "/imports?dryRun=false",
                        "w.xlsx",
                        World.bankFile("welding.xlsx"))
                .expect(200);
        long lifts = world.bank(enterprise);
        world.admin()
                .upload(
                        "/question-banks/" + lifts + "/imports?dryRun=false",
                        "l.xlsx",
                        World.bankFile("lift-operators.xlsx"))
                .expect(200);
        exam = world.exam(enterprise, 25, 30, welding, lifts);
        world.curriculum(enterprise, exam);
    }

    @Test
    void fromTheStartToTheCertificate() {
        World.Person person = world.person(enterprise);
        Api worker = world.client(person);
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        assertThat(attempt.getJsonArray("items")).hasSize(50);
        assertThat(attempt.toString()).doesNotContain("\"key\"", "explanation");
        answerRightly(worker, id);
        JsonObject result = submit(worker, id);
        assertThat(result.getJsonNumber("score").doubleValue()).isEqualTo(50);
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(submit(worker, id).getString("receipt")).isEqualTo(result.getString("receipt"));

        JsonObject own = worker.get("/me/certificates?size=1").expect(200).json();
        assertThat(own.getInt("total")).isOne();
        JsonObject certificate = own.getJsonArray("rows").getJsonObject(0);
        byte[] pdf = worker.get("/certificates/" + certificate.getJsonNumber("id") + "/pdf")
                .expect(200)
                .bytes();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        JsonObject verified = Api.anonymous(Product.shared())
                .get("/verifications/" + certificate.getString("number").replace(" ", ""))
                .expect(200)
                .json();
        assertThat(verified.getString("status")).isEqualTo("VALID");
        assertThat(verified.getString("holder")).isEqualTo("测***");
    }

    @Test
    void aRepeatedCommandGetsTheSameReceiptAndAHoleIsRefused() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        int next = attempt.getInt("keptUpTo") + 1;
        JsonObject command = command(next, attempt.getJsonArray("items").getJsonObject(0));
        String receipt = worker.put("/attempts/" + id + "/responses/1", command)
                .expect(200)
                .json()
                .getString("receipt");
        JsonObject again = worker.put("/attempts/" + id + "/responses/1", command)
                .expect(200)
                .json();
        assertThat(again.getString("receipt")).isEqualTo(receipt);
        assertThat(again.getInt("keptUpTo")).isEqualTo(next);

        Api.Answer hole = worker.put(
                "/attempts/" + id + "/responses/2",
                command(next + 5, attempt.getJsonArray("items").getJsonObject(1)));
        assertThat(hole.expect(409).code()).isEqualTo("notNext");
        JsonObject resumed = worker.get("/attempts/" + id).expect(200).json();
        assertThat(resumed.getInt("keptUpTo")).isEqualTo(next);
        assertThat(resumed.getJsonObject("responses")).containsKey("1").doesNotContainKey("2");
        assertThat(worker.post("/exams/" + exam + "/attempts")
                        .json()
                        .getJsonNumber("id")
                        .longValue())
                .as("a second start continues the running attempt")
                .isEqualTo(id);
    }

    @Test
    void anotherPersonsAttemptIsNotFound() {
        Api worker = world.client(world.person(enterprise));
        long id = worker.post("/exams/" + exam + "/attempts").expect(201).id();
        Api other = world.client(world.person(enterprise));
        other.get("/attempts/" + id).expect(404);
        other.post(
                        "/attempts/" + id + "/submission",
                        json("commandId", UUID.randomUUID().toString()))
                .expect(404);
        Api foreign = world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("别家"));
        foreign.get("/attempts/" + id + "/record").expect(404);
        foreign.get("/exams/" + exam).expect(404);
        foreign.post("/exams/" + exam + "/attempts").expect(404);
    }

    /** Answers every question by the key that an administrator's record shows. */
    private void answerRightly(Api worker, long id) {
        JsonObject record =
                world.admin().get("/attempts/" + id + "/record").expect(200).json();
        int sequence = worker.get("/attempts/" + id).expect(200).json().getInt("keptUpTo");
        for (var question : record.getJsonArray("questions")) {
            JsonObject key = question.asJsonObject().getJsonObject("key");
            int slot = question.asJsonObject().getJsonObject("item").getInt("slot");
            JsonObject command = json(
                    "sequence",
                    ++sequence,
                    "commandId",
                    UUID.randomUUID().toString(),
                    "response",
                    Map.of("choice", key.getJsonArray("choice")));
            worker.put("/attempts/" + id + "/responses/" + slot, command).expect(200);
        }
    }

    private static JsonObject submit(Api worker, long id) {
        return worker.post("/attempts/" + id + "/submission", json("commandId", "submission-" + id))
                .expect(200)
                .json();
    }

    private static JsonObject command(int sequence, JsonObject item) {
        String option = item.getJsonArray("options").getJsonObject(0).getString("id");
        return json(
                "sequence",
                sequence,
                "commandId",
                UUID.randomUUID().toString(),
                "response",
                Map.of("choice", List.of(option)));
    }
}
