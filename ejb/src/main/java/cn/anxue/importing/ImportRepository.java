package cn.anxue.importing;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.RowOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Dependent
class ImportRepository {

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    Optional<ImportJob> find(long id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id));
    }

    /** Jobs that a stop of the server may have interrupted, oldest first. */
    List<Long> unfinished() {
        return entities.createQuery(
                        "select j.id from ImportJob j where j.phase in :open order by j.createdAt, j.id", Long.class)
                .setParameter("open", List.of(ImportPhase.WAITING, ImportPhase.RUNNING))
                .getResultList();
    }

    List<ImportListRow> list(ImportListing listing) {
        List<ImportListRow> rows = listing.rows(entities);
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, Map<RowOutcome, Long>> counts =
                outcomes(rows.stream().map(ImportListRow::id).toList());
        return rows.stream()
                .map(row -> row.with(counts.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    long count(ImportListing listing) {
        return listing.count(entities);
    }

    private Map<Long, Map<RowOutcome, Long>> outcomes(List<Long> jobIds) {
        Map<Long, Map<RowOutcome, Long>> counts = new HashMap<>();
        entities.createQuery(
                        "select r.jobId, r.outcome, count(r) from ImportRow r where r.jobId in :jobs"
                                + " group by r.jobId, r.outcome",
                        Object[].class)
                .setParameter("jobs", jobIds)
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent((Long) row[0], job -> new EnumMap<>(RowOutcome.class))
                        .put((RowOutcome) row[1], (Long) row[2]));
        return counts;
    }

    Map<RowOutcome, Long> outcomes(long jobId) {
        Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
        entities.createQuery(
                        "select r.outcome, count(r) from ImportRow r where r.jobId = :job group by r.outcome",
                        Object[].class)
                .setParameter("job", jobId)
                .getResultStream()
                .forEach(row -> counts.put((RowOutcome) row[0], (Long) row[1]));
        return counts;
    }

    List<ImportRow> allRows(long jobId, ListQuery query) {
        return bind(
                        entities.createQuery("select r " + from(query) + " order by r.rowNo", ImportRow.class),
                        jobId,
                        query)
                .getResultList();
    }

    List<ImportRow> rows(long jobId, ListQuery query) {
        TypedQuery<ImportRow> found =
                entities.createQuery("select r " + from(query) + " order by r.rowNo", ImportRow.class);
        return bind(found, jobId, query)
                .setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultList();
    }

    long countRows(long jobId, ListQuery query) {
        return bind(entities.createQuery("select count(r) " + from(query), Long.class), jobId, query)
                .getSingleResult();
    }

    private static String from(ListQuery query) {
        return "from ImportRow r where r.jobId = :job"
                + (query.filter("outcome") == null ? "" : " and r.outcome = :outcome");
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> found, long jobId, ListQuery query) {
        found.setParameter("job", jobId);
        String outcome = query.filter("outcome");
        return outcome == null
                ? found
                : found.setParameter("outcome", Inputs.choice(RowOutcome.class, "outcome", outcome));
    }

    /** The numbers of the rows that are done. */
    Set<Integer> doneRows(long jobId) {
        return new HashSet<>(entities.createQuery("select r.rowNo from ImportRow r where r.jobId = :job", Integer.class)
                .setParameter("job", jobId)
                .getResultList());
    }

    void deleteRows(long jobId) {
        entities.createQuery("delete from ImportRow r where r.jobId = :job")
                .setParameter("job", jobId)
                .executeUpdate();
    }

    List<ImportCredential> credentials(long jobId, Instant since) {
        return entities.createQuery(
                        "select c from ImportCredential c where c.jobId = :job and c.createdAt > :since order by c.id",
                        ImportCredential.class)
                .setParameter("job", jobId)
                .setParameter("since", since)
                .getResultList();
    }

    long countCredentials(long jobId, Instant since) {
        return entities.createQuery(
                        "select count(c) from ImportCredential c where c.jobId = :job and c.createdAt > :since",
                        Long.class)
                .setParameter("job", jobId)
                .setParameter("since", since)
                .getSingleResult();
    }

    void deleteCredentials(long jobId) {
        entities.createQuery("delete from ImportCredential c where c.jobId = :job")
                .setParameter("job", jobId)
                .executeUpdate();
    }

    void deleteCredentialsBefore(Instant time) {
        entities.createQuery("delete from ImportCredential c where c.createdAt <= :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
