package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** More time for people who need it. */
class AccommodationTest {

    private final World world = new World(Product.shared());

    @Test
    void theDeadlineFollowsFromWhatWasGranted() {
        long enterprise = world.enterprise("补时企业");
        long exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        Person slow = world.person(enterprise);
        Person other = world.person(enterprise);
        Api invigilator = world.withRole("INVIGILATOR", enterprise);
        String path = "/exams/" + exam + "/accommodations";
        assertThat(invigilator.post(path, json("signInName", slow.username())).code())
                .isEqualTo("accommodationNothing");
        assertThat(invigilator
                        .post(path, json("signInName", "nobody-here", "extraMinutes", 5, "reason", "手伤"))
                        .code())
                .isEqualTo("accommodationUnknown");
        assertThat(world.withRole("INVIGILATOR", world.enterprise("别家"))
                        .post(path, json("signInName", slow.username(), "extraMinutes", 5, "reason", "手伤"))
                        .code())
                .isEqualTo("accommodationUnknown");
        invigilator
                .post(path, json("signInName", slow.username(), "extraMinutes", 99, "reason", "手伤"))
                .expect(201);
        // granted anew: in place of what was there
        long id = invigilator
                .post(path, json("signInName", slow.username(), "extraPercent", 25, "extraMinutes", 3, "reason", "手伤"))
                .expect(201)
                .id();
        JsonObject list = invigilator.get(path + "?q=测").expect(200).json();
        assertThat(list.getInt("total")).isOne();
        Api worker = world.client(slow);
        assertThat(worker.get("/exams/" + exam + "/rules").expect(200).json().getInt("minutes"))
                .isEqualTo(78);
        assertThat(minutes(worker, exam)).isEqualTo(78);
        assertThat(minutes(world.client(other), exam)).isEqualTo(60);
        assertThat(world.withRole("INVIGILATOR", world.enterprise("又一家"))
                        .delete(path + "/" + id)
                        .status())
                .isEqualTo(404);
        invigilator.delete(path + "/" + id).expect(204);
        assertThat(invigilator.get(path).expect(200).json().getInt("total")).isZero();
    }

    @Test
    void aBreakStopsTheClockAndTheAnswersAsFarAsItWasGranted() {
        long enterprise = world.enterprise("休息接口企业");
        long exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        Person person = world.person(enterprise);
        String path = "/exams/" + exam + "/accommodations";
        assertThat(world.admin()
                        .post(path, json("signInName", person.username(), "breakMinutes", 241, "reason", "孕期"))
                        .code())
                .isEqualTo("outOfRange");
        world.admin()
                .post(path, json("signInName", person.username(), "breakMinutes", 10, "reason", "孕期"))
                .expect(201);
        assertThat(world.admin().get(path).expect(200).text()).contains("\"breakMinutes\":10");
        Api worker = world.client(person);
        String attempt = "/attempts/"
                + worker.post("/exams/" + exam + "/attempts").expect(201).id();
        JsonObject resting = worker.post(attempt + "/break", json("commandId", "b1"))
                .expect(200)
                .json();
        assertThat(resting.getString("state")).isEqualTo("ON_BREAK");
        assertThat(resting.getInt("breakSeconds")).isEqualTo(600);
        worker.post(attempt + "/break", json("commandId", "b1")).expect(200);
        assertThat(worker.get(attempt).expect(200).json().getJsonArray("items")).isEmpty();
        assertThat(worker.put(attempt + "/flags/1", json("commandId", "f1", "sequence", 2))
                        .expect(409)
                        .code())
                .isEqualTo("attemptOnBreak");
        assertThat(worker.post(attempt + "/submission", json("commandId", "s"))
                        .expect(409)
                        .code())
                .isEqualTo("attemptOnBreak");
        JsonObject back = worker.post(attempt + "/return", json("commandId", "r1"))
                .expect(200)
                .json();
        assertThat(back.getString("state")).isEqualTo("RUNNING");
        assertThat(back.getInt("breakSeconds")).isLessThanOrEqualTo(600);
        worker.put(attempt + "/flags/1", json("commandId", "f1", "sequence", 3)).expect(200);
        worker.post(attempt + "/submission", json("commandId", "s")).expect(200);
        Person other = world.person(enterprise);
        Api without = world.client(other);
        String plain = "/attempts/"
                + without.post("/exams/" + exam + "/attempts").expect(201).id();
        assertThat(without.post(plain + "/break", json("commandId", "b1"))
                        .expect(409)
                        .code())
                .isEqualTo("noBreakLeft");
    }

    private static long minutes(Api worker, long exam) {
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        return Duration.between(
                        Instant.parse(attempt.getString("startedAt")), Instant.parse(attempt.getString("deadline")))
                .toMinutes();
    }
}
