package cn.anxue.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The benchmark's main program: {@code ExamDay <host> <port> <jdbc url> <server pid> <admin password> <takers> <pgbench
 * inserts per second>}. Prints a Markdown table; any failed request ends it with an error.
 */
public final class ExamDay {

    private final String host;
    private final int port;
    private final Meter meter;

    private ExamDay(String host, int port, Meter meter) {
        this.host = host;
        this.port = port;
        this.meter = meter;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        ExamDay day = new ExamDay(args[0], Integer.parseInt(args[1]), new Meter(args[2], Long.parseLong(args[3])));
        day.run(args[4], Integer.parseInt(args[5]), Double.parseDouble(args[6]));
    }

    private void run(String adminPassword, int takers, double pgbench) throws Exception {
        try (Http admin = new Http(host, port)) {
            World world = new World(admin, World.BANK_SIZE);
            world.signIn(adminPassword);
            world.build();
            List<World.Account> warm = world.takers("warm" + System.nanoTime() + "x", Math.min(takers, 50));
            List<World.Account> measured = world.takers("taker" + System.nanoTime() + "x", takers);
            sitAll(world.exam(), warm, 6);
            Meter.Reading before = meter.read();
            Timings timings = sitAll(world.exam(), measured, 1);
            Meter.Reading after = meter.read();
            print(takers, timings, before, after, pgbench);
        }
    }

    /** Everyone signs in at once, then each sits {@code rounds} exams. */
    private Timings sitAll(long exam, List<World.Account> accounts, int rounds) throws Exception {
        Timings all = new Timings();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(accounts.size());
        try {
            List<Future<Timings>> running = new ArrayList<>();
            for (World.Account account : accounts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return sit(exam, account, rounds);
                }));
            }
            start.countDown();
            for (Future<Timings> one : running) {
                all.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return all;
    }

    private Timings sit(long exam, World.Account account, int rounds) throws IOException, InterruptedException {
        Timings timings = new Timings();
        try (Http http = new Http(host, port)) {
            Taker taker = new Taker(http, timings, account.username().hashCode());
            taker.signIn(account.username(), account.password());
            for (int round = 0; round < rounds; round++) {
                taker.sit(exam);
            }
        }
        return timings;
    }

    private static void print(int takers, Timings timings, Meter.Reading from, Meter.Reading to, double pgbench) {
        double seconds = (to.nanos() - from.nanos()) / 1e9;
        double exams = timings.count(Timings.Step.SUBMIT);
        System.out.printf(Locale.ROOT, "%n| figure | value |%n|---|---|%n");
        row("takers at once, no think time", "%.0f", takers);
        row("exams per minute, sign-in to result", "%.0f", exams / seconds * 60);
        row("answers saved per second", "%.0f", timings.count(Timings.Step.SAVE) / seconds);
        row("pgbench single-row inserts per second, same run", "%.0f", pgbench);
        row("answers ÷ pgbench inserts", "%.3f", timings.count(Timings.Step.SAVE) / seconds / pgbench);
        row("server CPU-seconds per exam", "%.4f", (to.serverCpuSeconds() - from.serverCpuSeconds()) / exams);
        row("database CPU-seconds per exam", "%.4f", (to.databaseCpuSeconds() - from.databaseCpuSeconds()) / exams);
        row("SQL statements per exam", "%.1f", (to.statements() - from.statements()) / exams);
        row("rows inserted per exam", "%.1f", (to.rowsInserted() - from.rowsInserted()) / exams);
        row("rows updated per exam", "%.1f", (to.rowsUpdated() - from.rowsUpdated()) / exams);
        row("WAL bytes per exam", "%.0f", (to.walBytes() - from.walBytes()) / exams);
        System.out.printf(Locale.ROOT, "%n| step | p50 ms | p95 ms | p99 ms |%n|---|---|---|---|%n");
        for (Timings.Step step : Timings.Step.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f |%n",
                    step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    timings.percentile(step, 0.5),
                    timings.percentile(step, 0.95),
                    timings.percentile(step, 0.99));
        }
    }

    private static void row(String name, String format, double value) {
        System.out.println("| " + name + " | " + String.format(Locale.ROOT, format, value) + " |");
    }
}
