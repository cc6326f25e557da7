package cn.anxue.results;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.NativeSql;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Dependent
class RegradeRepository {

    private static final String FLIPS = " from regrade_flip f join attempt a on a.id = f.attempt_id"
            + " join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id"
            + " left join certificate c on c.attempt_id = f.attempt_id and c.revoked_at is null"
            + " where f.regrade_id = :regrade and ";

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void flush() {
        entities.flush();
    }

    Regrade get(long id) {
        return Optional.ofNullable(entities.find(Regrade.class, id)).orElseThrow(Refusal::notFound);
    }

    /** Its row locked, so that two nodes do not work on one regrade. */
    Regrade locked(long id) {
        return Optional.ofNullable(entities.find(Regrade.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Refusal::notFound);
    }

    /** Of an exam, newest first. */
    List<Regrade> ofExam(long examId) {
        return entities.createQuery("select r from Regrade r where r.examId = :exam order by r.id desc", Regrade.class)
                .setParameter("exam", examId)
                .getResultList();
    }

    /** What a stop of the server may have interrupted. */
    List<Long> running() {
        return entities.createQuery("select r.id from Regrade r where r.phase in :phases order by r.id", Long.class)
                .setParameter("phases", List.of(RegradePhase.PREVIEWING, RegradePhase.APPLYING))
                .getResultList();
    }

    Optional<RegradeFlip> flip(long regradeId, long attemptId) {
        return Optional.ofNullable(entities.find(RegradeFlip.class, new RegradeFlipId(regradeId, attemptId)));
    }

    void deleteFlips(long regradeId) {
        entities.createQuery("delete from RegradeFlip f where f.regradeId = :regrade")
                .setParameter("regrade", regradeId)
                .executeUpdate();
    }

    /** Passes that became fails without a decision. */
    long undecided(long regradeId) {
        return entities.createQuery(
                        "select count(f) from RegradeFlip f where f.regradeId = :regrade and f.nowPassed = :no"
                                + " and f.decision is null",
                        Long.class)
                .setParameter("regrade", regradeId)
                .setParameter("no", false)
                .getSingleResult();
    }

    /** Whether the attempt's person sat it for an organisation of the scope. */
    boolean within(Scope scope, long attemptId) {
        String sql =
                "select count(*) from attempt a join organisation o on o.id = a.organisation_id where a.id = :id and "
                        + scope.condition("o.tree_path");
        return NativeSql.number(scope.bind(NativeSql.query(entities, sql)).setParameter("id", attemptId)) > 0;
    }

    /** Fails first, by name. */
    List<FlipRow> flips(Scope scope, long regradeId, ListQuery query) {
        String sql = "select f.attempt_id, p.id, p.name, o.name, f.points_before, f.maximum_before, f.points_after,"
                + " f.maximum_after, f.now_passed, c.id, c.certificate_no, f.decision, f.decided_at, f.note" + FLIPS
                + where(scope, query) + " order by f.now_passed, p.name, f.attempt_id";
        return NativeSql.rows(bind(sql, scope, regradeId, query)
                        .setFirstResult(query.offset())
                        .setMaxResults(query.size()))
                .stream()
                .map(RegradeRepository::row)
                .toList();
    }

    long countFlips(Scope scope, long regradeId, ListQuery query) {
        return NativeSql.number(bind("select count(*)" + FLIPS + where(scope, query), scope, regradeId, query));
    }

    private static String where(Scope scope, ListQuery query) {
        return scope.condition("o.tree_path") + (query.filter("passed") == null ? "" : " and f.now_passed = :passed");
    }

    private Query bind(String sql, Scope scope, long regradeId, ListQuery query) {
        Query found = scope.bind(NativeSql.query(entities, sql)).setParameter("regrade", regradeId);
        return query.filter("passed") == null
                ? found
                : found.setParameter("passed", Boolean.valueOf(query.filter("passed")));
    }

    private static FlipRow row(SqlRow row) {
        @Nullable String decision = row.optionalText(11);
        return new FlipRow(
                row.number(0),
                row.number(1),
                row.text(2),
                row.text(3),
                Objects.requireNonNull(row.decimal(4)),
                Objects.requireNonNull(row.decimal(5)),
                Objects.requireNonNull(row.decimal(6)),
                Objects.requireNonNull(row.decimal(7)),
                Boolean.TRUE.equals(row.flag(8)),
                row.optionalNumber(9),
                row.optionalText(10),
                decision == null ? null : PassDecision.valueOf(decision),
                row.time(12),
                row.optionalText(13));
    }
}
