package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An invigilator steps into running attempts: pause, going on, more time, the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;
    private Api invigilator;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("监考企业");
        long bank = world.bankOfPrincipals(enterprise);
        exam = world.exam(enterprise, 5, 1, bank);
        world.curriculum(enterprise, exam);
        invigilator = world.withRole("INVIGILATOR", enterprise);
    }

    @Test
    void aPauseStopsClockAndAnswersAndTheTimeLeftStays() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        answer(worker, attempt, 1, 1).expect(200);
        JsonObject paused =
                act(invigilator, id, "pause", json("reason", "停电")).expect(200).json();
        assertThat(paused.getString("state")).isEqualTo("PAUSED");
        assertThat(answer(worker, attempt, 3, 2).code()).isEqualTo("attemptPaused");
        assertThat(worker.post("/attempts/" + id + "/submission", json("commandId", "s"))
                        .code())
                .isEqualTo("attemptPaused");
        Duration left =
                left(worker.get("/attempts/" + id + "/clock").expect(200).json());
        Duration later =
                left(worker.get("/attempts/" + id + "/clock").expect(200).json());
        assertThat(later).isEqualTo(left);
        act(invigilator, id, "pause", json("reason", "停电")).expect(200);
        act(invigilator, id, "resumption", json()).expect(200);
        // the invigilator's events took two numbers
        assertThat(answer(worker, attempt, 2, 2).code()).isEqualTo("sequenceTaken");
        answer(worker, attempt, 4, 2).expect(200);
        List<String> kinds = world
                .admin()
                .get("/attempts/" + id + "/record")
                .expect(200)
                .json()
                .getJsonArray("events")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(event -> event.getString("kind"))
                .toList();
        assertThat(kinds).containsExactly("RESPONDED", "PAUSED", "RESUMED", "RESPONDED");
        assertThat(world.admin().get("/attempts/" + id + "/record").json().getBoolean("receiptsIntact"))
                .isTrue();
    }

    @Test
    void timeIsAddedOnceForOneCommandAndAnEndIsScored() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        Instant deadline = Instant.parse(attempt.getString("deadline"));
        JsonObject more = json("commandId", "e1", "minutes", 15, "reason", "设备故障");
        act(invigilator, id, "extension", more).expect(200);
        JsonObject clock = act(invigilator, id, "extension", more).expect(200).json();
        assertThat(Instant.parse(clock.getString("deadline"))).isEqualTo(deadline.plusSeconds(900));
        JsonObject listed =
                world.admin().get("/attempts/" + id + "/record").expect(200).json();
        assertThat(Instant.parse(listed.getJsonObject("attempt").getString("deadline")))
                .isEqualTo(deadline.plusSeconds(900));
        assertThat(act(invigilator, id, "extension", json("minutes", 0, "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(act(invigilator, id, "end", json()).status()).isEqualTo(422);
        assertThat(act(invigilator, id, "end", json("reason", "违纪"))
                        .expect(200)
                        .json()
                        .getString("state"))
                .isEqualTo("CLOSED");
        JsonObject row =
                world.admin().get("/attempts/" + id + "/record").expect(200).json();
        assertThat(row.getJsonObject("attempt").getString("state")).isEqualTo("CLOSED");
        assertThat(row.getJsonNumber("scoreReplayed").doubleValue()).isZero();
        assertThat(act(invigilator, id, "pause", json("reason", "x")).code()).isEqualTo("attemptOver");
    }

    @Test
    void onlyInvigilatorsOfTheOrganisationStepIn() {
        World.Person person = world.person(enterprise);
        Api worker = world.client(person);
        long id = worker.post("/exams/" + exam + "/attempts").expect(201).id();
        Api elsewhere = world.withRole("INVIGILATOR", world.enterprise("别家"));
        Api teacher = world.withRole("TEACHER", enterprise);
        for (String act : List.of("pause", "resumption", "extension", "end")) {
            JsonObject input = json("reason", "x", "minutes", 5);
            assertThat(act(elsewhere, id, act, input).status()).as(act).isEqualTo(404);
            assertThat(act(teacher, id, act, input).status()).as(act).isEqualTo(403);
            assertThat(act(worker, id, act, input).status()).as(act).isEqualTo(403);
        }
        assertThat(elsewhere.get("/attempts/" + id + "/clock").status()).isEqualTo(404);
    }

    private static Api.Answer act(Api who, long attempt, String act, JsonObject input) {
        return who.post("/attempts/" + attempt + "/" + act, input);
    }

    /** Answers a question, whatever its type, by its first option. */
    private static Api.Answer answer(Api worker, JsonObject attempt, int sequence, int slot) {
        String first = attempt.getJsonArray("items")
                .getJsonObject(slot - 1)
                .getJsonArray("options")
                .getJsonObject(0)
                .getString("id");
        return worker.put(
                "/attempts/" + attempt.getJsonNumber("id") + "/responses/" + slot,
                json(
                        "commandId",
                        "c" + slot + "-" + sequence,
                        "sequence",
                        sequence,
                        "response",
                        json("choice", List.of(first))));
    }

    private static Duration left(JsonObject clock) {
        return Duration.between(
                Instant.parse(clock.getString("serverTime")), Instant.parse(clock.getString("deadline")));
    }
}
