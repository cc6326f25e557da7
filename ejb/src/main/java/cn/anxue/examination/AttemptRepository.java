package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.scoring.Score;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Dependent
class AttemptRepository {

    private static final String UNIQUE_VIOLATION = "23505";
    /** Deadlocks and lock time-outs: nothing was written, trying again helps. */
    private static final String TRANSACTION_ROLLED_BACK = "40";

    @PersistenceContext
    private EntityManager entities;

    /** Persists and flushes, so that a number taken by another attempt shows now. */
    void add(AttemptHeader attempt) {
        entities.persist(attempt);
        flush();
    }

    Optional<AttemptHeader> find(long id) {
        return Optional.ofNullable(entities.find(AttemptHeader.class, id));
    }

    /** All attempts of the person at the exam, newest first. */
    List<AttemptHeader> of(long personId, long examId) {
        return entities.createQuery(
                        "select a from AttemptHeader a where a.personId = :person and a.examId = :exam"
                                + " order by a.attemptNo desc",
                        AttemptHeader.class)
                .setParameter("person", personId)
                .setParameter("exam", examId)
                .getResultList();
    }

    /** All events of an attempt in order. */
    List<KeptEvent> events(long attemptId) {
        return entities.createQuery(
                        "select e from KeptEvent e where e.attemptId = :attempt order by e.sequenceNo", KeptEvent.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    /** The receipt of a kept command. */
    Optional<String> receipt(long attemptId, String commandId) {
        return entities.createQuery(
                        "select e.receipt from KeptEvent e where e.attemptId = :attempt and e.commandId = :command",
                        String.class)
                .setParameter("attempt", attemptId)
                .setParameter("command", commandId)
                .getResultStream()
                .findFirst();
    }

    /** Appends; throws {@link SequenceTaken} when one of the numbers exists. */
    void append(List<KeptEvent> events) {
        events.forEach(entities::persist);
        flush();
    }

    /** Writes the result, once. */
    void end(long attemptId, AttemptState state, Instant endedAt, Score score) {
        AttemptHeader attempt = find(attemptId).orElseThrow();
        if (attempt.state != AttemptState.RUNNING) {
            throw new IllegalStateException("attempt " + attemptId + " ended without an event");
        }
        attempt.state = state;
        attempt.endedAt = endedAt;
        attempt.score = score.points();
        attempt.passed = score.passed();
        flush();
    }

    /** Running attempts whose time including grace is over, the longest overdue first. */
    List<Long> due(Instant now, int most) {
        return entities.createQuery(
                        "select a.id from AttemptHeader a where a.state = :running and a.closesAt < :now"
                                + " order by a.closesAt",
                        Long.class)
                .setParameter("running", AttemptState.RUNNING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (lostRace(e)) {
                throw new SequenceTaken(e);
            }
            throw e;
        }
    }

    private static boolean lostRace(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().equals(UNIQUE_VIOLATION)
                        || sql.getSQLState().startsWith(TRANSACTION_ROLLED_BACK);
            }
        }
        return false;
    }
}
