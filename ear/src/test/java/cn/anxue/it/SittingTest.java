package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Exam day: who is let in, what the invigilator sees and says, acts on a whole room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;
    private long free;
    private Api invigilator;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("考场企业");
        long bank = world.bankOfPrincipals(enterprise);
        free = world.exam(enterprise, 5, 1, bank);
        world.curriculum(enterprise, free);
        exam = examOfSittings(bank);
        invigilator = world.withRole("INVIGILATOR", enterprise);
    }

    @Test
    void aCandidateEntersWithTheCodeWithinTheTimes() {
        Person person = world.person(enterprise);
        Api worker = world.client(person);
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.plusSeconds(3600), now.plusSeconds(7200), "entryCode", "A1b2");
        world.enter(id, "一号", person);
        assertThat(start(worker, "A1B2").code()).isEqualTo("sittingNotYet");
        change(id, now.minusSeconds(60), now.plusSeconds(600), "A1b2");
        JsonObject rules = worker.get("/exams/" + exam + "/rules").expect(200).json();
        assertThat(rules.getBoolean("entryCodeAsked")).isTrue();
        assertThat(start(worker, "").code()).isEqualTo("entryCodeWrong");
        assertThat(start(worker, "ZZZZ").code()).isEqualTo("entryCodeWrong");
        JsonObject attempt = start(worker, "a1b2").expect(201).json();
        // the sitting ends before the exam's own time is over
        assertThat(Instant.parse(attempt.getString("deadline"))).isBefore(now.plusSeconds(601));
        JsonObject row = roster(id).getJsonObject(0);
        assertThat(row.getJsonNumber("attemptId").longValue())
                .isEqualTo(attempt.getJsonNumber("id").longValue());
        assertThat(row.getString("number")).matches("\\d{16}");
        assertThat(world.admin()
                        .delete("/sittings/" + id + "/candidates/" + row.getInt("id"))
                        .code())
                .isEqualTo("sittingStarted");
    }

    @Test
    void anExamOfSittingsIsClosedToOthersAndToThoseWhoAreLate() {
        Person person = world.person(enterprise);
        Api worker = world.client(person);
        assertThat(start(worker, "").code()).isEqualTo("sittingNone");
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(1200), now.plusSeconds(1200), "lateMinutes", 10);
        world.enter(id, "", person);
        assertThat(start(worker, "").code()).isEqualTo("sittingLate");
        world.admin().post("/sittings/" + id + "/cancellation").expect(204);
        assertThat(start(worker, "").code()).isEqualTo("sittingNone");
        assertThat(world.admin().post("/sittings/" + id + "/cancellation").code())
                .isEqualTo("sittingCancelled");
    }

    @Test
    void anExamThatIsNotBoundToSittingsIsOpenOutsideTheirTimes() {
        Person person = world.person(enterprise);
        Instant now = Instant.now();
        long id = world.sitting(free, enterprise, now.plusSeconds(80_000), now.plusSeconds(90_000));
        world.enter(id, "", person);
        JsonObject expected =
                world.client(person).get("/me/sittings").expect(200).array().getJsonObject(0);
        assertThat(expected.getString("number")).matches("\\d{16}");
        world.client(person).post("/exams/" + free + "/attempts").expect(201);
        assertThat(roster(id).getJsonObject(0).containsKey("attemptId")
                        && !roster(id).getJsonObject(0).isNull("attemptId"))
                .isFalse();
    }

    private long examOfSittings(long bank) {
        JsonObject draft = Json.createObjectBuilder(
                        World.examOf(enterprise, List.of(json("bankId", bank, "count", 5, "marksEach", 1))))
                .add("sittingsOnly", true)
                .build();
        long made = world.admin().post("/exams", draft).expect(201).id();
        world.admin().post("/exams/" + made + "/publication").expect(200);
        world.curriculum(enterprise, made);
        return made;
    }

    @Test
    void theBoardIsFreshAndAnActMeetsTheWholeRoom() {
        List<Person> people = List.of(world.person(enterprise), world.person(enterprise), world.person(enterprise));
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(5), now.plusSeconds(3000));
        world.enter(id, "一号", people.get(0), people.get(1));
        world.enter(id, "二号", people.get(2));
        Api first = world.client(people.get(0));
        Api other = world.client(people.get(2));
        long attempt = start(first, "").expect(201).id();
        long elsewhere = start(other, "").expect(201).id();
        first.put("/attempts/" + attempt + "/flags/1", json("commandId", "f", "sequence", 1, "flagged", true))
                .expect(200);
        JsonArray seats =
                within3Seconds(() -> seats(id), found -> seatOf(found, attempt).getInt("flagged") == 1);
        assertThat(seats).hasSize(3);
        JsonObject working = seatOf(seats, attempt);
        assertThat(working.getString("state")).isEqualTo("WORKING");
        assertThat(seats.getValuesAs(JsonObject.class).stream()
                        .filter(seat -> !seat.containsKey("attemptId") || seat.isNull("attemptId")))
                .hasSize(1);

        JsonObject done = invigilator
                .post("/sittings/" + id + "/pause", json("room", "一号", "reason", "停电"))
                .expect(200)
                .json();
        assertThat(done.getInt("done")).isEqualTo(1);
        assertThat(clock(first, attempt).getString("state")).isEqualTo("PAUSED");
        assertThat(clock(other, elsewhere).getString("state")).isEqualTo("RUNNING");
        invigilator.post("/sittings/" + id + "/resumption", json()).expect(200);
        assertThat(clock(first, attempt).getString("state")).isEqualTo("RUNNING");

        long candidate = seatOf(seats, attempt).getJsonNumber("candidateId").longValue();
        invigilator
                .post("/sittings/" + id + "/messages", json("words", "还有十分钟"))
                .expect(201);
        invigilator
                .post("/sittings/" + id + "/messages", json("words", "请看题目", "candidateId", candidate))
                .expect(201);
        within3Seconds(() -> clock(first, attempt).getJsonArray("notices"), notices -> notices.size() == 2);
        within3Seconds(() -> clock(other, elsewhere).getJsonArray("notices"), notices -> notices.size() == 1);
        invigilator
                .post("/sittings/" + id + "/incidents", json("words", "手机响", "candidateId", candidate))
                .expect(201);
        assertThat(invigilator.get("/sittings/" + id + "/incidents").expect(200).text())
                .contains("手机响");
    }

    @Test
    void whoSupervisesASittingSupervisesCandidatesOfOtherOrganisations() {
        long centre = world.enterprise("考试中心");
        Api hosting = world.withRole("INVIGILATOR", centre);
        Instant now = Instant.now();
        long id = world.sitting(exam, centre, now.minusSeconds(5), now.plusSeconds(3000), "entryCode", "7788");
        Person person = world.person(enterprise);
        world.enter(id, "", person);
        Api worker = world.client(person);
        long attempt = start(worker, "7788").expect(201).id();
        assertThat(hosting.post("/sittings/" + id + "/pause", json("reason", "停电"))
                        .expect(200)
                        .json()
                        .getInt("done"))
                .isEqualTo(1);
        assertThat(clock(worker, attempt).getString("state")).isEqualTo("PAUSED");
        // the attempt itself stays out of reach
        assertThat(hosting.post("/attempts/" + attempt + "/resumption", json()).status())
                .isEqualTo(404);
        assertThat(hosting.get("/sittings/" + id).expect(200).json().getString("entryCode"))
                .isEqualTo("7788");
        JsonObject read = world.withRole("TEACHER", centre)
                .get("/sittings/" + id)
                .expect(200)
                .json();
        assertThat(read.containsKey("entryCode") && !read.isNull("entryCode")).isFalse();
    }

    @Test
    void strangersSeeNothingAndMistakesAreNamed() {
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now, now.plusSeconds(600));
        Api stranger = world.withRole("INVIGILATOR", world.enterprise("别的企业"));
        assertThat(stranger.get("/sittings/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/sittings/" + id + "/board").status()).isEqualTo(404);
        assertThat(stranger.post("/sittings/" + id + "/messages", json("words", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(invigilator.put("/sittings/" + id, json("title", "x")).status())
                .isEqualTo(403);
        Api.Answer wrong = world.admin()
                .send(
                        "POST",
                        "/sittings/" + id + "/candidates",
                        Json.createArrayBuilder()
                                .add(json("signInName", "nobody-at-all"))
                                .build()
                                .toString());
        assertThat(wrong.code()).isEqualTo("sittingUnknown");
        assertThat(roster(id)).isEmpty();
        int added = world.admin()
                .post("/sittings/" + id + "/organisations", json("organisationId", enterprise, "room", "一号"))
                .expect(200)
                .json()
                .getInt("added");
        assertThat(roster(id)).hasSize(added).isNotEmpty();
        assertThat(new String(
                        invigilator
                                .get("/sittings/" + id + "/attendance.pdf")
                                .expect(200)
                                .bytes(),
                        0,
                        5,
                        StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        invigilator.get("/sittings/" + id + "/attendance.xlsx").expect(200);
        assertThat(stranger.get("/sittings/" + id + "/attendance.pdf").status()).isEqualTo(404);
        assertThat(world.admin()
                        .post("/sittings/" + id + "/organisations", json("organisationId", enterprise))
                        .expect(200)
                        .json()
                        .getInt("added"))
                .isZero();
        assertThat(world.admin()
                        .put(
                                "/sittings/" + id,
                                json("title", "t", "startsAt", now.toString(), "endsAt", now.toString()))
                        .code())
                .isEqualTo("sittingTimes");
    }

    private void change(long id, Instant from, Instant to, String code) {
        world.admin()
                .put(
                        "/sittings/" + id,
                        json("title", "场次", "startsAt", from.toString(), "endsAt", to.toString(), "entryCode", code))
                .expect(204);
    }

    private Api.Answer start(Api worker, String code) {
        return worker.post("/exams/" + exam + "/attempts?entryCode=" + code);
    }

    private JsonArray roster(long id) {
        return world.admin()
                .get("/sittings/" + id + "/candidates")
                .expect(200)
                .json()
                .getJsonArray("rows");
    }

    private static JsonObject clock(Api worker, long attempt) {
        return worker.get("/attempts/" + attempt + "/clock").expect(200).json();
    }

    private static JsonObject seatOf(JsonArray seats, long attempt) {
        return seats.getValuesAs(JsonObject.class).stream()
                .filter(seat -> seat.containsKey("attemptId")
                        && !seat.isNull("attemptId")
                        && seat.getJsonNumber("attemptId").longValue() == attempt)
                .findFirst()
                .orElseThrow();
    }

    private JsonArray seats(long id) {
        return invigilator.get("/sittings/" + id + "/board").expect(200).json().getJsonArray("seats");
    }

    /** What the board and the players show must not be older. */
    private static <T> T within3Seconds(Supplier<T> look, Predicate<T> wanted) {
        Instant end = Instant.now().plusSeconds(3);
        T found = look.get();
        while (!wanted.test(found)) {
            assertThat(Instant.now()).as("not within 3 s: %s", found).isBefore(end);
            LockSupport.parkNanos(100_000_000);
            found = look.get();
        }
        return found;
    }
}
