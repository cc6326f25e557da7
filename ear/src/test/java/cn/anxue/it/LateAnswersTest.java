package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.attempt.ReceiptFile;
import cn.anxue.exam.attempt.ReceiptFile.Verdict;
import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers given in time that come late, and the receipt that proves what was handed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateAnswersTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("断网企业");
        exam = world.examWithLateDelivery(enterprise);
    }

    @Test
    void whatWasGivenInTimeIsTakenAndMarkedAndTheReceiptProvesIt() {
        Person person = world.person(enterprise);
        Instant now = Instant.now();
        world.enter(world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(4)), "", person);
        Api worker = world.client(person);
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        assertThat(attempt.getInt("lateMinutes")).isEqualTo(10);
        Instant deadline = Instant.parse(attempt.getString("deadline"));
        flag(worker, id, 1, 1, null).expect(200);
        assertThat(worker.get("/attempts/" + id + "/receipt.json").code()).isEqualTo("attemptRunning");
        LockSupport.parkNanos(
                Duration.between(Instant.now(), deadline.plusMillis(300)).toNanos());

        assertThat(flag(worker, id, 2, 2, null).expect(409).code()).isEqualTo("attemptLate");
        assertThat(flag(worker, id, 2, 2, deadline.plusMillis(1)).expect(409).code())
                .isEqualTo("attemptLate");
        flag(worker, id, 2, 2, deadline.minusMillis(500)).expect(200);
        flag(worker, id, 2, 2, deadline.minusMillis(500)).expect(200);
        assertThat(worker.get("/attempts/" + id).expect(200).json().getString("state"))
                .isEqualTo("RUNNING");
        worker.post("/attempts/" + id + "/submission", json("commandId", "s")).expect(200);

        JsonObject review =
                worker.get("/attempts/" + id + "/review").expect(200).json();
        String code = review.getString("receiptCode");
        assertThat(code).matches("\\S{4}-\\S{4}-\\S{4}");
        Api.Answer own = worker.get("/attempts/" + id + "/receipt.json").expect(200);
        assertThat(own.text()).doesNotContain("\"key\"").doesNotContain("score");
        ReceiptFile file = ReceiptFile.read(own.text()).orElseThrow();
        assertThat(file.check(code)).isEqualTo(Verdict.GENUINE);
        assertThat(file.events().get(1).madeAt()).isEqualTo(deadline.minusMillis(500));
        Api auditor = world.withRole("AUDITOR", enterprise);
        assertThat(auditor.get("/attempts/" + id + "/record/receipt.json")
                        .expect(200)
                        .text())
                .isEqualTo(own.text());
        JsonObject record =
                auditor.get("/attempts/" + id + "/record").expect(200).json();
        assertThat(record.getBoolean("receiptsIntact")).isTrue();
        assertThat(record.getString("receiptCode")).isEqualTo(code);
        assertThat(record.getJsonArray("events").getJsonObject(1).getString("madeAt"))
                .isEqualTo(deadline.minusMillis(500).toString());
        assertThat(world.client(world.person(enterprise))
                        .get("/attempts/" + id + "/receipt.json")
                        .status())
                .isEqualTo(404);
        assertThat(world.withRole("AUDITOR", world.enterprise("别家"))
                        .get("/attempts/" + id + "/record/receipt.json")
                        .status())
                .isEqualTo(404);
    }

    private static Api.Answer flag(Api worker, long attempt, int sequence, int slot, Instant madeAt) {
        return worker.put(
                "/attempts/" + attempt + "/flags/" + slot,
                json(
                        "commandId",
                        "f" + sequence,
                        "sequence",
                        sequence,
                        "flagged",
                        true,
                        "madeAt",
                        madeAt == null ? null : madeAt.toString()));
    }
}
