package cn.anxue.bench;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A sitting with many candidates and an open board: {@code SittingDay <host> <port> <jdbc url> <server pid> <admin
 * password> <candidates>}. Candidates arrive within a minute, answer every few seconds and ask for the clock as the
 * player does; the board is asked every two seconds as its page does. For every answer that was acknowledged it is
 * measured how long it took until the board showed it. Prints Markdown; a failed request ends it with an error.
 */
public final class SittingDay {

    private static final long ARRIVAL_MILLIS = 60_000;
    private static final int THINK_MILLIS = 3_000;
    private static final long CLOCK_MILLIS = 15_000;
    private static final long BOARD_MILLIS = 2_000;
    private static final double FRESH_SECONDS = 3;

    private final String host;
    private final int port;
    private final Meter meter;
    private final Map<Long, Progress> progress = new HashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    private SittingDay(String host, int port, Meter meter) {
        this.host = host;
        this.port = port;
        this.meter = meter;
    }

    /** When the server acknowledged each answer of an attempt, by how many there were then, and what the board showed. */
    private static final class Progress {
        private final long[] acknowledged = new long[World.QUESTIONS + 1];
        private int kept;
        private int shown;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        SittingDay day =
                new SittingDay(args[0], Integer.parseInt(args[1]), new Meter(args[2], Long.parseLong(args[3])));
        day.run(args[4], Integer.parseInt(args[5]));
    }

    private void run(String adminPassword, int candidates) throws Exception {
        try (Http admin = new Http(host, port)) {
            World world = new World(admin, World.BANK_SIZE);
            world.signIn(adminPassword);
            world.build();
            List<World.Account> accounts = world.takers("sits" + System.nanoTime() + "x", candidates);
            Instant now = Instant.now();
            long sitting = world.sitting(now.minusSeconds(60), now.plus(Duration.ofHours(3)));
            Meter.Reading before = meter.read();
            ExecutorService threads = Executors.newFixedThreadPool(candidates + 1);
            Timings timings = new Timings();
            double[] ages;
            try {
                Future<List<Double>> board = threads.submit(() -> watch(admin, sitting));
                List<Future<Timings>> working = new ArrayList<>();
                for (World.Account account : accounts) {
                    working.add(threads.submit(() -> sit(world.exam(), account)));
                }
                for (Future<Timings> one : working) {
                    timings.add(one.get());
                }
                Thread.sleep(2 * BOARD_MILLIS);
                over.set(true);
                ages = board.get().stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
            } finally {
                over.set(true);
                threads.shutdownNow();
            }
            print(candidates, timings, ages, before, meter.read());
        }
    }

    private Timings sit(long exam, World.Account account) throws IOException, InterruptedException {
        Timings timings = new Timings();
        Random chance = new Random(account.username().hashCode());
        Thread.sleep(chance.nextLong(ARRIVAL_MILLIS));
        try (Http http = new Http(host, port)) {
            Taker taker = new Taker(http, timings, account.username().hashCode());
            taker.signIn(account.username(), account.password());
            long[] asked = {System.currentTimeMillis()};
            taker.sit(exam, (attempt, kept) -> {
                acknowledged(attempt, kept);
                Thread.sleep(THINK_MILLIS / 2 + chance.nextInt(THINK_MILLIS));
                if (System.currentTimeMillis() - asked[0] >= CLOCK_MILLIS) {
                    asked[0] = System.currentTimeMillis();
                    http.json("GET", "/api/v1/attempts/" + attempt + "/clock", null);
                }
            });
        }
        return timings;
    }

    private synchronized void acknowledged(long attempt, int kept) {
        Progress one = progress.computeIfAbsent(attempt, any -> new Progress());
        one.acknowledged[kept] = System.nanoTime();
        one.kept = kept;
    }

    /** Asks for the board until all is over; how old each answer was, in seconds, when the board first showed it. */
    private List<Double> watch(Http invigilator, long sitting) throws IOException, InterruptedException {
        List<Double> ages = new ArrayList<>();
        while (!over.get()) {
            JsonArray seats = invigilator
                    .json("GET", "/api/v1/sittings/" + sitting + "/board", null)
                    .getJsonArray("seats");
            for (JsonObject seat : seats.getValuesAs(JsonObject.class)) {
                if (seat.containsKey("attemptId") && !seat.isNull("attemptId")) {
                    shown(seat.getJsonNumber("attemptId").longValue(), seat.getInt("answered"), ages);
                }
            }
            Thread.sleep(BOARD_MILLIS);
        }
        return ages;
    }

    private synchronized void shown(long attempt, int answered, List<Double> ages) {
        Progress one = progress.get(attempt);
        if (one == null) {
            return;
        }
        long now = System.nanoTime();
        for (int answer = one.shown + 1; answer <= Math.min(answered, one.kept); answer++) {
            ages.add((now - one.acknowledged[answer]) / 1e9);
        }
        one.shown = Math.max(one.shown, Math.min(answered, one.kept));
    }

    private void print(int candidates, Timings timings, double[] ages, Meter.Reading from, Meter.Reading to) {
        double seconds = (to.nanos() - from.nanos()) / 1e9;
        System.out.printf(Locale.ROOT, "%n| figure | value |%n|---|---|%n");
        row("candidates", "%.0f", candidates);
        row("minutes from the first arrival to the last submission", "%.1f", seconds / 60);
        row("answers saved per second", "%.0f", timings.count(Timings.Step.SAVE) / seconds);
        row("answers that the board showed", "%.0f", ages.length);
        row("age of an answer on the board, median, s", "%.2f", ages[ages.length / 2]);
        row("the same, 99 of 100, s", "%.2f", ages[(int) (ages.length * 0.99)]);
        row("the same, worst, s", "%.2f", ages[ages.length - 1]);
        row(
                "share fresh within 3 s",
                "%.4f",
                (double) Arrays.stream(ages).filter(age -> age <= FRESH_SECONDS).count() / ages.length);
        row("save p99, ms", "%.1f", timings.percentile(Timings.Step.SAVE, 0.99));
        row("cores used by the server", "%.2f", (to.serverCpuSeconds() - from.serverCpuSeconds()) / seconds);
        row("cores used by the database", "%.2f", (to.databaseCpuSeconds() - from.databaseCpuSeconds()) / seconds);
        if (progress.values().stream().anyMatch(one -> one.shown < World.QUESTIONS) || progress.size() < candidates) {
            throw new IllegalStateException("the board did not show everything");
        }
    }

    private static void row(String name, String format, double value) {
        System.out.println("| " + name + " | " + String.format(Locale.ROOT, format, value) + " |");
    }
}
