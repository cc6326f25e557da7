package cn.anxue.bench;

import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperCodec;
import cn.anxue.exam.paper.Slot;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Attempts straight into the tables: each asks all questions of the exam, in an order of its own, and answers them. */
final class SeededAttempts {

    static final int PEOPLE = 200;
    private static final int CHUNK = 2_000;
    private static final BigDecimal MARKS = new BigDecimal(2);
    private static final int PASS = 60;
    private static final String RECEIPT = "00000000000000000000000000000000";

    private final Connection sql;
    private final long exam;
    private final int attempts;
    private final Random random = new Random(7);

    SeededAttempts(Connection sql, long exam, int attempts) {
        this.sql = sql;
        this.exam = exam;
        this.attempts = attempts;
    }

    void copy() throws SQLException, IOException {
        List<Long> versions =
                longs("select version_id from exam_pool where exam_id = " + exam + " order by version_id");
        List<String> keys =
                strings("select v.answer_key from exam_pool p join question_version v on v.id = p.version_id"
                        + " where p.exam_id = " + exam + " order by p.version_id");
        List<Long> people = longs("select id from person where username like 'results%' order by id");
        long organisation =
                longs("select organisation_id from exam where id = " + exam).get(0);
        long id = longs("select max(last_value) + 1000000 from anxue_ids").get(0);
        CopyManager copy = sql.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < attempts; from += CHUNK) {
            StringBuilder rows = new StringBuilder();
            StringBuilder events = new StringBuilder();
            for (int i = from; i < Math.min(attempts, from + CHUNK); i++) {
                int right = answers(events, id + i, versions.size(), keys);
                attempt(rows, id + i, people.get(i % PEOPLE), organisation, i / PEOPLE + 1, paper(versions, i), right);
            }
            copy.copyIn(
                    "copy attempt (id, exam_id, person_id, admission_id, organisation_id, attempt_no, paper, slots,"
                            + " started_at, deadline_at, closes_at, state, ended_at, scored_at, released_at, seen_at, score,"
                            + " maximum, passed, row_version) from stdin",
                    new StringReader(rows.toString()));
            copy.copyIn(
                    "copy attempt_event (attempt_id, sequence_no, command_id, kind, slot, response, happened_at, receipt)"
                            + " from stdin",
                    new StringReader(events.toString()));
        }
        try (Statement statement = sql.createStatement()) {
            statement.execute("select setval('anxue_ids', " + (id + attempts + 1000) + ")");
            statement.execute("analyze");
        }
    }

    /** Slot n asks version n, so that keys are known; the options are shuffled. */
    private Paper paper(List<Long> versions, int number) {
        List<Slot> slots = new ArrayList<>();
        for (int slot = 1; slot <= versions.size(); slot++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            slots.add(new Slot(slot, versions.get(slot - 1), MARKS, order));
        }
        return new Paper(number, slots);
    }

    /** Fifty answers and the submission; answers how many are right. */
    private int answers(StringBuilder events, long attempt, int slots, List<String> keys) {
        double ability = 0.35 + random.nextDouble() * 0.6;
        int right = 0;
        for (int slot = 1; slot <= slots; slot++) {
            char key = keys.get(slot - 1).charAt(keys.get(slot - 1).indexOf('[') + 2);
            boolean good = random.nextDouble() < ability;
            char given = good ? key : (char) ('A' + (key - 'A' + 1 + random.nextInt(3)) % 4);
            right += good ? 1 : 0;
            event(events, attempt, slot, "c" + slot, "RESPONDED", String.valueOf(slot), "c:" + given);
        }
        event(events, attempt, slots + 1, "end", "SUBMITTED", "\\N", "\\N");
        return right;
    }

    private static void event(
            StringBuilder events, long attempt, int number, String command, String kind, String slot, String response) {
        String at = "2026-11-01 01:%02d:%02d".formatted(number * 30 / 60, number * 30 % 60);
        events.append(String.join(
                        "\t",
                        String.valueOf(attempt),
                        String.valueOf(number),
                        command,
                        kind,
                        slot,
                        response,
                        at,
                        RECEIPT))
                .append('\n');
    }

    private void attempt(
            StringBuilder rows, long id, long person, long organisation, int number, Paper paper, int right) {
        String start = "2026-11-01 01:00:00";
        String end = "2026-11-01 01:25:30";
        String deadline = "2026-11-01 03:00:00";
        int points = 2 * right;
        rows.append(String.join(
                        "\t",
                        String.valueOf(id),
                        String.valueOf(exam),
                        String.valueOf(person),
                        "0",
                        String.valueOf(organisation),
                        String.valueOf(number),
                        PaperCodec.write(paper),
                        String.valueOf(paper.slots().size()),
                        start,
                        deadline,
                        deadline,
                        "SUBMITTED",
                        end,
                        end,
                        end,
                        end,
                        String.valueOf(points),
                        "100",
                        String.valueOf(points >= PASS),
                        "1"))
                .append('\n');
    }

    /** Scores every attempt again by SQL, question 1 with full marks and question 2 left out, and compares. */
    String check(long regrade) throws SQLException {
        String right = "select e.attempt_id, sum(case when e.slot = 2 then 0 when e.slot = 1 then 2"
                + " when e.response = 'c:' || substring(v.answer_key from '\\[\"(.)') then 2 else 0 end) as points"
                + " from attempt_event e join attempt a on a.id = e.attempt_id"
                + " join (select version_id, row_number() over (order by version_id) as slot from exam_pool where exam_id = "
                + exam + ") p on p.slot = e.slot join question_version v on v.id = p.version_id"
                + " where a.exam_id = " + exam + " and e.kind = 'RESPONDED' group by e.attempt_id";
        long wrong = longs("select count(*) from attempt a left join (" + right + ") r on r.attempt_id = a.id"
                        + " where a.exam_id = " + exam
                        + " and (r.points is null or r.points <> a.score or a.maximum <> 98"
                        + " or a.passed <> (a.score * 100 >= " + PASS + " * a.maximum))")
                .get(0);
        long events = longs("select count(*) from attempt_event where command_id = 'regrade-" + regrade + "'")
                .get(0);
        long all = longs("select count(*) from attempt where exam_id = " + exam).get(0);
        return all + " attempts, " + wrong + " wrong scores, " + events + " events of the regrade.";
    }

    private List<Long> longs(String query) throws SQLException {
        return strings(query).stream().map(Long::valueOf).toList();
    }

    private List<String> strings(String query) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
