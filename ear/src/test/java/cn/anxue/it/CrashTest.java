package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** I1: the server is killed while twenty people answer; what it acknowledged is there after the restart. */
class CrashTest {

    private static final int TAKERS = 20;

    @Test
    void acknowledgedAnswersOutliveAKill() throws Exception {
        Product product = Product.fresh("crash", "none");
        World world = new World(product);
        long enterprise = world.enterprise("断电企业");
        long bank = world.bank(enterprise);
        world.admin()
                .upload("/question-banks/" + bank + "/imports?dryRun=false", "w.xlsx", World.bankFile("welding.xlsx"))
                .expect(200);
        long exam = world.exam(enterprise, 50, 25, bank);
        world.curriculum(enterprise, exam);
        List<Taker> takers = new ArrayList<>();
        for (int i = 0; i < TAKERS; i++) {
            takers.add(new Taker(world.client(world.person(enterprise)), exam));
        }

        ExecutorService threads = Executors.newFixedThreadPool(TAKERS);
        CountDownLatch warm = new CountDownLatch(TAKERS * 5);
        List<Future<?>> running = new ArrayList<>();
        takers.forEach(taker -> running.add(threads.submit(() -> taker.answerUntilItBreaks(warm))));
        assertThat(warm.await(2, TimeUnit.MINUTES)).as("five answers of each").isTrue();
        product.kill();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        product.start();

        for (Taker taker : takers) {
            taker.findsItsAnswers();
            taker.goesOnToTheEnd();
        }
        product.close();
    }

    /** Somebody who answers as fast as the server acknowledges. */
    private static final class Taker {

        private final Api api;
        private final long attempt;
        private final Map<Integer, String> acknowledged = new TreeMap<>();
        private final List<JsonObject> items = new ArrayList<>();
        private int sequence;

        Taker(Api api, long exam) {
            this.api = api;
            JsonObject started =
                    api.post("/exams/" + exam + "/attempts").expect(201).json();
            this.attempt = started.getJsonNumber("id").longValue();
            this.sequence = started.getInt("keptUpTo");
            started.getJsonArray("items").forEach(item -> items.add(item.asJsonObject()));
        }

        void answerUntilItBreaks(CountDownLatch warm) {
            try {
                for (int round = 0; round < 200; round++) {
                    answer(items.get(round % items.size()), round);
                    warm.countDown();
                }
            } catch (UncheckedIOException | AssertionError killed) {
                assertThat(warm.getCount())
                        .as("broken before the kill: " + killed)
                        .isZero();
            }
        }

        private void answer(JsonObject item, int round) {
            var options = item.getJsonArray("options");
            String option =
                    options.getJsonObject(round / items.size() % options.size()).getString("id");
            int slot = item.getInt("slot");
            JsonObject command = json(
                    "sequence",
                    sequence + 1,
                    "commandId",
                    UUID.randomUUID().toString(),
                    "response",
                    Map.of("choice", List.of(option)));
            api.put("/attempts/" + attempt + "/responses/" + slot, command).expect(200);
            sequence++;
            acknowledged.put(slot, option);
        }

        /** An answer that was on its way may be there or not; what was acknowledged must be. */
        void findsItsAnswers() {
            JsonObject found = api.get("/attempts/" + attempt).expect(200).json();
            int kept = found.getInt("keptUpTo");
            assertThat(kept).isBetween(sequence, sequence + 1);
            JsonObject responses = found.getJsonObject("responses");
            if (kept == sequence) {
                acknowledged.forEach((slot, option) -> assertThat(responses
                                .getJsonObject(String.valueOf(slot))
                                .getJsonArray("choice")
                                .getString(0))
                        .isEqualTo(option));
            }
            assertThat(responses.keySet())
                    .containsAll(
                            acknowledged.keySet().stream().map(String::valueOf).toList());
            sequence = kept;
        }

        void goesOnToTheEnd() {
            answer(items.get(items.size() - 1), 0);
            JsonObject result = api.post(
                            "/attempts/" + attempt + "/submission", json("commandId", "submission-" + attempt))
                    .expect(200)
                    .json();
            assertThat(result.getString("state")).isEqualTo("SUBMITTED");
        }
    }
}
