package cn.anxue.examination;

import cn.anxue.exam.attempt.Event;
import cn.anxue.exam.attempt.TimeOnItem;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperCodec;
import cn.anxue.platform.NativeSql;
import cn.anxue.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scored attempts in bulk, for services that have checked their caller: two statements for a thousand attempts, and never
 * more than these in memory.
 */
@Dependent
public class SatAttempts {

    private static final int CHUNK = 1000;

    @Inject
    private PublishedExams exams;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private Corrections corrections;

    @PersistenceContext
    private EntityManager entities;

    /**
     * What an analysis depends on: when it is the same as before, so is the analysis.
     *
     * @param attempts how many
     * @param points of all
     * @param lastEnd of the newest; null without any
     * @param corrections that were ever in force
     */
    public record Extent(long attempts, BigDecimal points, @Nullable Instant lastEnd, int corrections) {}

    /** How much there is, without reading it. */
    public Extent extent(AttemptChoice choice) {
        String sql = "select count(*), sum(a.score), max(a.ended_at) from attempt a"
                + " join organisation o on o.id = a.organisation_id where " + choice.condition();
        SqlRow row = NativeSql.rows(choice.bind(NativeSql.query(entities, sql))).get(0);
        return new Extent(
                row.number(0),
                Objects.requireNonNullElse(row.decimal(1), BigDecimal.ZERO),
                row.time(2),
                corrections.ofExam(choice.examId()).size());
    }

    /** Passes all attempts to the reader, oldest first, a chunk at a time. */
    public void read(AttemptChoice choice, Consumer<List<SatAttempt>> reader) {
        ExamView exam = exams.view(choice.examId());
        CorrectionHistory history = corrections.history(choice.examId());
        long after = 0;
        List<SqlRow> rows = rows(choice, after);
        while (!rows.isEmpty()) {
            long last = rows.get(rows.size() - 1).number(0);
            Map<Long, List<Event>> events = events(choice.examId(), rows.get(0).number(0), last);
            reader.accept(rows.stream()
                    .map(row -> sat(exam, history, row, events.getOrDefault(row.number(0), List.of())))
                    .toList());
            after = last;
            rows = rows.size() < CHUNK ? List.of() : rows(choice, after);
        }
    }

    private List<SqlRow> rows(AttemptChoice choice, long after) {
        String sql = "select a.id, a.person_id, o.tree_path, a.paper, a.started_at, a.ended_at, a.scored_at,"
                + " case when a.on_paper then 1 else 0 end from attempt a"
                + " join organisation o on o.id = a.organisation_id where " + choice.condition()
                + " and a.id > :after order by a.id";
        return NativeSql.rows(choice.bind(NativeSql.query(entities, sql))
                .setParameter("after", after)
                .setMaxResults(CHUNK));
    }

    /** Answers, flags, pauses and marks by attempt, in order: what is answered, what people gave for it, how long it took. */
    private Map<Long, List<Event>> events(long examId, long from, long to) {
        String sql =
                "select e.attempt_id, e.sequence_no, e.kind, e.slot, e.response, coalesce(e.made_at, e.happened_at)"
                        + " from attempt_event e"
                        + " join attempt a on a.id = e.attempt_id where a.exam_id = :exam and e.attempt_id >= :from"
                        + " and e.attempt_id <= :to and e.kind in ('RESPONDED', 'FLAGGED', 'UNFLAGGED', 'PAUSED', 'RESUMED', 'BREAK', 'RETURNED', 'MARKED')"
                        + " order by e.attempt_id, e.sequence_no";
        Map<Long, List<Event>> found = new HashMap<>();
        NativeSql.rows(NativeSql.query(entities, sql)
                        .setParameter("exam", examId)
                        .setParameter("from", from)
                        .setParameter("to", to))
                .forEach(row -> found.computeIfAbsent(row.number(0), id -> new ArrayList<>())
                        .add(event(row)));
        return found;
    }

    private static Event event(SqlRow row) {
        int sequence = (int) row.number(1);
        int slot = (int) row.number(3);
        Instant at = Objects.requireNonNull(row.time(5));
        EventKind kind = EventKind.valueOf(row.text(2));
        if (kind.supervised()) {
            return new Event.Supervised(sequence, "", kind.act(), 0, "", at);
        }
        if (kind == EventKind.BREAK) {
            return new Event.BreakTaken(sequence, "", at);
        }
        if (kind == EventKind.RETURNED) {
            return new Event.Returned(sequence, "", at);
        }
        if (kind == EventKind.MARKED) {
            return new Event.Marked(sequence, "", slot, new BigDecimal(row.text(4)), at);
        }
        return kind == EventKind.RESPONDED
                ? new Event.Responded(sequence, "", slot, row.text(4), at)
                : new Event.Flagged(sequence, "", slot, kind == EventKind.FLAGGED, at);
    }

    private SatAttempt sat(ExamView exam, CorrectionHistory history, SqlRow row, List<Event> events) {
        Paper paper = PaperCodec.read(row.text(3));
        Instant endedAt = Objects.requireNonNull(row.time(5));
        Map<Integer, String> responses = new HashMap<>();
        Map<Integer, BigDecimal> marks = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Event.Responded given) {
                if (given.response().isEmpty()) {
                    responses.remove(given.slot());
                } else {
                    responses.put(given.slot(), given.response());
                }
            } else if (event instanceof Event.Marked marked) {
                marks.put(marked.slot(), marked.points());
            }
        }
        boolean onPaper = row.number(7) == 1;
        return new SatAttempt(
                row.number(0),
                row.number(1),
                row.text(2),
                endedAt,
                sheet.score(exam, paper, responses, marks, history.at(Objects.requireNonNull(row.time(6)))),
                responses,
                onPaper ? Map.of() : TimeOnItem.seconds(Objects.requireNonNull(row.time(4)), events));
    }
}
