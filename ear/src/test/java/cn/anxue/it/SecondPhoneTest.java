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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Races of an attempt: answered on a second phone, and closed by the clock while nobody looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondPhoneTest {

    /** After the deadline: the sweep's interval and a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;
    private long shortExam;
    private Api forgetful;
    private JsonObject forgotten;

    /** The attempt that the clock closes begins first, so that the other tests run while it waits. */
    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("换手机企业");
        long bank = world.bank(enterprise);
        world.admin()
                .upload("/question-banks/" + bank + "/imports?dryRun=false", "w.xlsx", World.bankFile("welding.xlsx"))
                .expect(200);
        shortExam = world.timedExam(enterprise, 1, 0, 5, 1, bank);
        world.curriculum(enterprise, shortExam);
        forgetful = world.client(world.person(enterprise));
        forgotten =
                forgetful.post("/exams/" + shortExam + "/attempts").expect(201).json();
        answerRightly(forgetful, id(forgotten));
        exam = world.exam(enterprise, 10, 6, bank);
        world.curriculum(enterprise, exam);
    }

    @Test
    void theSecondDeviceReadsTheAttemptAgainAndGoesOn() {
        World.Person person = world.person(enterprise);
        Api first = world.client(person);
        Api second = world.client(person);
        JsonObject attempt =
                first.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = id(attempt);
        assertThat(id(second.get("/attempts/" + id).expect(200).json())).isEqualTo(id);
        int next = attempt.getInt("keptUpTo") + 1;

        JsonObject kept = command(next, attempt, 1);
        first.put("/attempts/" + id + "/responses/1", kept).expect(200);
        JsonObject late = command(next, attempt, 2);
        Api.Answer taken = second.put("/attempts/" + id + "/responses/2", late).expect(409);
        assertThat(taken.code()).isEqualTo("sequenceTaken");
        assertThat(taken.json().getString("detail")).contains("另一台设备");

        JsonObject again = second.get("/attempts/" + id).expect(200).json();
        assertThat(again.getInt("keptUpTo")).isEqualTo(next);
        assertThat(again.getJsonObject("responses")).containsKey("1").doesNotContainKey("2");
        second.put("/attempts/" + id + "/responses/2", command(next + 1, again, 2))
                .expect(200);
        assertThat(first.put("/attempts/" + id + "/responses/1", kept)
                        .expect(200)
                        .json()
                        .getInt("keptUpTo"))
                .as("the first device repeats what is kept")
                .isEqualTo(next + 1);
        assertThat(first.put("/attempts/" + id + "/responses/3", command(next + 1, again, 3))
                        .expect(409)
                        .code())
                .as("now the first device is behind")
                .isEqualTo("sequenceTaken");
    }

    @Test
    void oneDeviceHasTheAttemptUntilAnotherTakesIt() {
        World.Person person = world.person(enterprise);
        Api phone = world.client(person).with(Map.of("X-Anxue-Device", "phone", "User-Agent", "Android Chrome/120"));
        Api desk = world.client(person).with(Map.of("X-Anxue-Device", "desk", "User-Agent", "Windows Firefox/130"));
        JsonObject attempt =
                phone.post("/exams/" + exam + "/attempts").expect(201).json();
        String path = "/attempts/" + id(attempt);
        assertThat(attempt.getString("device")).isEqualTo("NONE");
        phone.post(path + "/device", json()).expect(200);
        phone.post(path + "/device", json()).expect(200);
        phone.put(path + "/responses/1", command(2, attempt, 1)).expect(200);
        JsonObject seen = desk.get(path).expect(200).json();
        assertThat(seen.getString("device")).isEqualTo("ELSEWHERE");
        assertThat(seen.getJsonArray("items")).isEmpty();
        assertThat(seen.getJsonObject("responses")).isEmpty();
        assertThat(desk.post("/exams/" + exam + "/attempts").expect(200).json().getJsonArray("items"))
                .isEmpty();
        assertThat(desk.post(path + "/device", json()).expect(409).code()).isEqualTo("otherDevice");
        assertThat(desk.put(path + "/responses/2", command(3, attempt, 2))
                        .expect(409)
                        .code())
                .isEqualTo("otherDevice");
        desk.post(path + "/device", json("over", true)).expect(200);
        assertThat(phone.get(path + "/clock").expect(200).json().getString("device"))
                .isEqualTo("ELSEWHERE");
        desk.put(path + "/responses/2", command(4, attempt, 2)).expect(200);
        assertThat(phone.post(path + "/submission", json("commandId", "s"))
                        .expect(409)
                        .code())
                .isEqualTo("otherDevice");
        desk.post(path + "/submission", json("commandId", "s")).expect(200);
        JsonObject record = world.admin().get(path + "/record").expect(200).json();
        assertThat(record.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                        .filter(event -> event.getString("kind").equals("DEVICE"))
                        .map(event -> event.getString("outcome")))
                .containsExactly("Android · Chrome", "Windows · Firefox");
        assertThat(record.getJsonArray("proctoring").toString()).contains("DEVICE");
        assertThat(record.getBoolean("receiptsIntact")).isTrue();
        assertThat(world.client(person)
                        .with(Map.of("X-Anxue-Device", "a b"))
                        .post(path + "/device", json("over", true))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSameCommandIdCountsOnceAndForOneAnswerOnly() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        String path = "/attempts/" + id(attempt) + "/responses/";
        JsonObject command = command(attempt.getInt("keptUpTo") + 1, attempt, 1);
        String receipt = worker.put(path + 1, command).expect(200).json().getString("receipt");
        for (int i = 0; i < 3; i++) {
            JsonObject repeated = worker.put(path + 1, command).expect(200).json();
            assertThat(repeated.getString("receipt")).isEqualTo(receipt);
            assertThat(repeated.getInt("keptUpTo")).isEqualTo(command.getInt("sequence"));
        }
        JsonObject other = json(
                "sequence",
                command.getInt("sequence"),
                "commandId",
                command.getString("commandId"),
                "response",
                Map.of("choice", List.of(option(attempt, 1, 1))));
        assertThat(worker.put(path + 1, other).expect(409).code()).isEqualTo("commandIdReused");
    }

    @Test
    void theClockClosesWhatNobodyHandsInWithWhatWasSaved() throws InterruptedException {
        JsonObject row = closed(Instant.parse(forgotten.getString("deadline")));
        assertThat(row.getString("state")).isEqualTo("CLOSED");
        assertThat(row.getJsonNumber("score").doubleValue()).isEqualTo(5);
        JsonObject found =
                forgetful.get("/attempts/" + id(forgotten)).expect(200).json();
        assertThat(found.getBoolean("passed")).isTrue();
        assertThat(found.getJsonObject("responses")).hasSize(5);
        Api.Answer late = forgetful.put(
                "/attempts/" + id(forgotten) + "/responses/1", command(found.getInt("keptUpTo") + 1, forgotten, 1));
        assertThat(late.expect(409).code()).isIn("attemptOver", "attemptLate");
    }

    /** Looks through the list of results, which changes nothing: so it is the sweep that closes. */
    private JsonObject closed(Instant deadline) throws InterruptedException {
        Instant until = deadline.plus(PATIENCE);
        while (true) {
            JsonObject row = world.admin()
                    .get("/exams/" + shortExam + "/attempts")
                    .expect(200)
                    .json()
                    .getJsonArray("rows")
                    .getJsonObject(0);
            boolean early = Instant.now().isBefore(deadline);
            if (!row.getString("state").equals("RUNNING")) {
                assertThat(early).as("closed before the deadline").isFalse();
                return row;
            }
            assertThat(Instant.now()).as("the sweep is late").isBefore(until);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private void answerRightly(Api worker, long id) {
        int sequence = worker.get("/attempts/" + id).expect(200).json().getInt("keptUpTo");
        JsonObject record =
                world.admin().get("/attempts/" + id + "/record").expect(200).json();
        for (var question : record.getJsonArray("questions")) {
            JsonObject key = question.asJsonObject().getJsonObject("key");
            int slot = question.asJsonObject().getJsonObject("item").getInt("slot");
            worker.put("/attempts/" + id + "/responses/" + slot, answer(++sequence, key.getJsonArray("choice")))
                    .expect(200);
        }
    }

    private static JsonObject command(int sequence, JsonObject attempt, int slot) {
        return answer(sequence, List.of(option(attempt, slot, 0)));
    }

    private static String option(JsonObject attempt, int slot, int index) {
        return attempt.getJsonArray("items")
                .getJsonObject(slot - 1)
                .getJsonArray("options")
                .getJsonObject(index)
                .getString("id");
    }

    private static JsonObject answer(int sequence, Object choice) {
        return json(
                "sequence", sequence, "commandId", UUID.randomUUID().toString(), "response", Map.of("choice", choice));
    }

    private static long id(JsonObject attempt) {
        return attempt.getJsonNumber("id").longValue();
    }
}
