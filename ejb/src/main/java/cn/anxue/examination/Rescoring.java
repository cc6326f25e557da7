package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.Event;
import cn.anxue.exam.attempt.ReceiptChain;
import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Scores ended attempts anew with corrections, a chunk at a time with few statements, inside the caller's transaction.
 * For services that have checked their caller.
 */
@Dependent
public class Rescoring {

    @Inject
    private PublishedExams exams;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private ResultRelease release;

    @PersistenceContext
    private EntityManager entities;

    /** Scored attempts at the exam whose papers ask the question version. */
    public long count(long examId, long versionId) {
        return entities.createQuery(
                        "select count(a) from AttemptHeader a where a.examId = :exam and a.score is not null"
                                + " and a.paper like :version",
                        Long.class)
                .setParameter("exam", examId)
                .setParameter("version", asks(versionId))
                .getSingleResult();
    }

    /** The next scored attempts by id after this one whose papers ask the version, scored with these corrections. */
    public List<Rescored> next(long examId, long versionId, long after, int most, Map<Long, KeyCorrection> inForce) {
        return rescored(chunk(examId, versionId, after, most), examId, inForce);
    }

    /** Those that were scored since, which a run through all attempts can have missed. */
    public List<Rescored> since(long examId, long versionId, Instant since, Map<Long, KeyCorrection> inForce) {
        List<AttemptHeader> late = entities.createQuery(
                        "select a from AttemptHeader a where a.examId = :exam and a.score is not null"
                                + " and a.paper like :version and (a.endedAt >= :since or a.markedAt >= :since)"
                                + " order by a.id",
                        AttemptHeader.class)
                .setParameter("exam", examId)
                .setParameter("version", asks(versionId))
                .setParameter("since", since)
                .getResultList();
        return rescored(late, examId, inForce);
    }

    /**
     * Appends a regraded event to each attempt, keeps its new score, and lets its person and the modules above know when
     * the result was released before. Each of them must have changed.
     *
     * @param command the same for all of one regrade: no attempt takes it twice
     */
    public void keep(List<Rescored> changed, String command, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        List<Long> ids = changed.stream().map(Rescored::attemptId).toList();
        Map<Long, KeptEvent> last = lastEvents(ids);
        for (Rescored one : changed) {
            AttemptHeader attempt = entities.find(AttemptHeader.class, one.attemptId());
            KeptEvent before = last.get(one.attemptId());
            int next = before == null ? 1 : before.sequenceNo + 1;
            String receipt = before == null ? ReceiptChain.NONE : before.receipt;
            Event regraded =
                    new Event.Regraded(next, Attempt.ownId(command), one.after().outcome(), now);
            entities.persist(new KeptEvent(one.attemptId(), regraded, receipt));
            attempt.scored(one.after(), now);
        }
        entities.flush();
        changed.stream()
                .filter(one -> one.after().passed())
                .map(one -> entities.find(AttemptHeader.class, one.attemptId()))
                .filter(attempt -> attempt.releasedAt != null)
                .forEach(release::tell);
    }

    /** Lets what rests on the former pass of a failed attempt fall: certificate and completion. */
    public void withdraw(Caller caller, long attemptId, String reason) {
        AttemptHeader attempt = entities.find(AttemptHeader.class, attemptId);
        if (attempt == null || Boolean.TRUE.equals(attempt.passed)) {
            throw Refusal.conflict("attemptPasses");
        }
        release.withdraw(attempt, caller.personId(), reason, caller.now());
    }

    private List<AttemptHeader> chunk(long examId, long versionId, long after, int most) {
        return entities.createQuery(
                        "select a from AttemptHeader a where a.examId = :exam and a.score is not null"
                                + " and a.paper like :version and a.id > :after order by a.id",
                        AttemptHeader.class)
                .setParameter("exam", examId)
                .setParameter("version", asks(versionId))
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private static String asks(long versionId) {
        return "%;" + versionId + ":%";
    }

    private List<Rescored> rescored(List<AttemptHeader> attempts, long examId, Map<Long, KeyCorrection> inForce) {
        ExamView exam = exams.view(examId);
        List<Long> ids = attempts.stream().map(AttemptHeader::id).toList();
        Map<Long, Map<Integer, String>> responses = latest(ids, EventKind.RESPONDED);
        Map<Long, Map<Integer, String>> marks = latest(ids, EventKind.MARKED);
        return attempts.stream()
                .map(attempt -> Rescored.of(
                        attempt,
                        sheet.score(
                                exam,
                                attempt.sitting().paper(),
                                responses.getOrDefault(attempt.id(), Map.of()),
                                points(marks.getOrDefault(attempt.id(), Map.of())),
                                inForce)))
                .toList();
    }

    private static Map<Integer, BigDecimal> points(Map<Integer, String> marks) {
        return marks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, mark -> new BigDecimal(mark.getValue())));
    }

    /** What the last event of the kind says of each slot, by attempt; cleared responses are left out. */
    private Map<Long, Map<Integer, String>> latest(List<Long> attemptIds, EventKind kind) {
        Map<Long, Map<Integer, String>> found = new HashMap<>();
        if (attemptIds.isEmpty()) {
            return found;
        }
        entities.createQuery(
                        "select e.attemptId, e.slot, e.response from KeptEvent e where e.attemptId in :ids"
                                + " and e.kind = :kind order by e.attemptId, e.sequenceNo",
                        Object[].class)
                .setParameter("ids", attemptIds)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((Integer) row[1], row[2] == null ? "" : (String) row[2]));
        found.values().forEach(slots -> slots.values().removeIf(String::isEmpty));
        return found;
    }

    private Map<Long, KeptEvent> lastEvents(List<Long> attemptIds) {
        return entities
                .createQuery(
                        "select e from KeptEvent e where e.attemptId in :ids and e.sequenceNo = (select max(f.sequenceNo)"
                                + " from KeptEvent f where f.attemptId = e.attemptId)",
                        KeptEvent.class)
                .setParameter("ids", attemptIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(event -> event.attemptId, event -> event));
    }
}
