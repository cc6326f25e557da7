package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.scoring.Score;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The papers that were made last for the exam, newest first. */
    List<String> latestPapers(long examId, int most) {
        return entities.createQuery(
                        "select a.paper from AttemptHeader a where a.examId = :exam order by a.id desc", String.class)
                .setParameter("exam", examId)
                .setMaxResults(most)
                .getResultList();
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

    /** The number of the last event, by attempt; attempts without one are missing. */
    Map<Long, Integer> keptUpTo(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select e.attemptId, max(e.sequenceNo) from KeptEvent e where e.attemptId in :ids"
                                        + " group by e.attemptId",
                                Object[].class)
                        .setParameter("ids", List.copyOf(attemptIds))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
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

    /** Writes how the clock stands after an invigilator's act or a break. */
    void clock(long attemptId, Attempt after) {
        AttemptHeader attempt = find(attemptId).orElseThrow();
        attempt.addedSeconds = after.added().toSeconds();
        attempt.closesAt = after.lastInstant();
        attempt.pausedAt = after.pausedAt().orElse(null);
        attempt.state = after.state();
        flush();
    }

    /**
     * Writes the result, once.
     *
     * @param marked whether the score is whole; without people's marks there is none
     */
    AttemptHeader end(long attemptId, AttemptState state, Instant endedAt, Score score, boolean marked) {
        AttemptHeader attempt = find(attemptId).orElseThrow();
        if (attempt.state.isFinal()) {
            throw new IllegalStateException("attempt " + attemptId + " ended without an event");
        }
        attempt.state = state;
        attempt.pausedAt = null;
        attempt.endedAt = endedAt;
        attempt.maximum = score.maximum();
        if (marked) {
            attempt.scored(score, endedAt);
        }
        flush();
        return attempt;
    }

    /** Exams whose results are due while some attempts are not released. */
    List<Long> examsToRelease(Instant now) {
        return entities.createQuery(
                        "select e.id from Exam e where e.state <> :draft and (e.release = :once or e.releasedAt is not null"
                                + " or (e.release = :timed and e.releaseAt <= :now)) and exists (select a.id from"
                                + " AttemptHeader a where a.examId = e.id and a.releasedAt is null"
                                + " and a.score is not null) order by e.id",
                        Long.class)
                .setParameter("draft", ExamState.DRAFT)
                .setParameter("once", ReleaseRule.AT_ONCE)
                .setParameter("timed", ReleaseRule.AFTER_WINDOW)
                .setParameter("now", now)
                .getResultList();
    }

    /** Scored attempts of the exam that are not released, by id from the one after this. */
    List<Long> unreleased(long examId, long after, int most) {
        return entities.createQuery(
                        "select a.id from AttemptHeader a where a.examId = :exam and a.releasedAt is null"
                                + " and a.score is not null and a.id > :after order by a.id",
                        Long.class)
                .setParameter("exam", examId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether no attempt of the same admission that counts came before. */
    boolean firstOfAdmission(AttemptHeader attempt) {
        return entities.createQuery(
                        "select a.id from AttemptHeader a where a.examId = :exam and a.personId = :person"
                                + " and a.admissionId = :admission and a.attemptNo < :number and a.annulledAt is null",
                        Long.class)
                .setParameter("exam", attempt.examId)
                .setParameter("person", attempt.personId)
                .setParameter("admission", attempt.admissionId)
                .setParameter("number", attempt.attemptNo)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Released results and annulments that the person has not looked at, newest first. */
    List<NewResult> unseen(long personId) {
        return entities.createQuery(
                        "select new cn.anxue.examination.NewResult(a.id, e.title, a.attemptNo, a.releasedAt,"
                                + " a.annulledAt)"
                                + " from AttemptHeader a, Exam e where e.id = a.examId and a.personId = :person"
                                + " and (a.releasedAt is not null or a.annulledAt is not null) and a.seenAt is null"
                                + " order by a.endedAt desc, a.id",
                        NewResult.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Attempts whose clock runs, or will run after a break, and whose time including grace is over, the longest overdue first. */
    List<Long> due(Instant now, int most) {
        return entities.createQuery(
                        "select a.id from AttemptHeader a where a.state in :running and a.closesAt < :now"
                                + " order by a.closesAt",
                        Long.class)
                .setParameter("running", List.of(AttemptState.RUNNING, AttemptState.ON_BREAK))
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
