package cn.anxue.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Statistics, analysis and regrade of a large exam. Steps, each a run of its own: {@code measure N} builds the exam and N
 * attempts and measures, {@code interrupt} leaves a second regrade running, {@code resume} follows it after the server
 * was killed and started again, and checks every score.
 */
public final class ResultsDay {

    private final Http http;
    private final String database;

    private ResultsDay(Http http, String database) {
        this.http = http;
        this.database = database;
    }

    /** Arguments: host, port, JDBC address, administrator's password, step, attempts. */
    public static void main(String[] args) throws Exception {
        try (Http http = new Http(args[0], Integer.parseInt(args[1]))) {
            World world = new World(http, World.QUESTIONS);
            world.signIn(args[3]);
            ResultsDay day = new ResultsDay(http, args[2]);
            switch (args[4]) {
                case "measure" -> day.measure(world, Integer.parseInt(args[5]));
                case "interrupt" -> day.interrupt();
                default -> day.resume();
            }
        }
    }

    private void measure(World world, int attempts) throws Exception {
        world.build();
        world.takers("results", SeededAttempts.PEOPLE);
        say("| step | seconds |", "|---|---|");
        timed("seeding " + attempts + " attempts of " + World.QUESTIONS + " questions (COPY, not the product)", () -> {
            try (Connection sql = connect()) {
                new SeededAttempts(sql, world.exam(), attempts).copy();
            }
        });
        String exam = "/api/v1/exams/" + world.exam();
        timed("statistics, with the analysis of all questions", () -> ready(exam + "/statistics"));
        timed("analysis of the questions, from memory", () -> ready(exam + "/items"));
        long first = timedRegrade(world.exam(), 1, "FULL_MARKS");
        say("", "`FULL_MARKS` changed " + regrade(first).getInt("changed") + " scores.");
    }

    private long timedRegrade(long exam, int question, String kind) throws Exception {
        long[] id = new long[1];
        timed("preview of a correction that concerns all", () -> {
            id[0] = propose(exam, question, kind);
            ready("/api/v1/regrades/" + id[0]);
        });
        timed("regrade, with an event and a receipt for each changed attempt", () -> {
            http.json("POST", "/api/v1/regrades/" + id[0] + "/application", null);
            ready("/api/v1/regrades/" + id[0]);
        });
        return id[0];
    }

    private void interrupt() throws Exception {
        long exam = number("select min(id) from exam");
        long id = propose(exam, 2, "LEFT_OUT");
        ready("/api/v1/regrades/" + id);
        http.json("POST", "/api/v1/regrades/" + id + "/application", null);
        while (regrade(id).getJsonObject("progress").getInt("done") == 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void resume() throws Exception {
        long id = number("select max(id) from regrade");
        int before = (int) number("select attempts_done from regrade where id = " + id);
        timed(
                "the rest of a regrade that changes every score, killed and started again",
                () -> ready("/api/v1/regrades/" + id));
        JsonObject done = regrade(id);
        say(
                "",
                "Killed after " + before + "; " + done.getInt("changed") + " scores changed, phase "
                        + done.getString("phase") + ".");
        try (Connection sql = connect()) {
            say("Checked: "
                    + new SeededAttempts(sql, done.getJsonNumber("examId").longValue(), 0).check(id));
        }
    }

    private long propose(long exam, int question, String kind) throws Exception {
        long version = number("select version_id from exam_pool where exam_id = " + exam
                + " order by version_id offset " + (question - 1) + " limit 1");
        return http.json(
                        "POST",
                        "/api/v1/exams/" + exam + "/regrades",
                        "{\"versionId\":" + version + ",\"kind\":\"" + kind + "\",\"reason\":\"bench\"}")
                .getJsonNumber("id")
                .longValue();
    }

    private JsonObject regrade(long id) throws IOException {
        return http.json("GET", "/api/v1/regrades/" + id, null);
    }

    private void ready(String path) throws IOException, InterruptedException {
        while (!http.json("GET", path, null).getBoolean("ready")) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Something that is measured. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static void timed(String what, Step step) throws Exception {
        long begun = System.nanoTime();
        step.run();
        say("| " + what + " | " + (System.nanoTime() - begun) / 100_000_000 / 10.0 + " |");
    }

    private static void say(String... lines) {
        List.of(lines).forEach(System.out::println);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, "anxue", "anxue");
    }

    private long number(String query) throws SQLException {
        try (Connection sql = connect();
                Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
