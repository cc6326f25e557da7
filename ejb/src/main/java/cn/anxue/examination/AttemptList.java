package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts with the names of their people and organisations. */
@Dependent
class AttemptList {

    private static final Map<String, String> SORTS = Map.of(
            "person", "p.name",
            "organisation", "o.name",
            "state", "a.state",
            "startedAt", "a.startedAt",
            "endedAt", "a.endedAt",
            "score", "a.score",
            "passed", "a.passed",
            "attemptNo", "a.attemptNo");

    private static final String ROW =
            "select new cn.anxue.examination.AttemptRow(a.id, a.examId, p.id, p.name, o.id, o.name, a.admissionId,"
                    + " a.attemptNo, a.state, a.startedAt, a.deadlineAt, a.endedAt, a.score, a.maximum, a.passed,"
                    + " a.releasedAt, a.annulledAt, a.addedSeconds)";
    private static final String FROM = " from AttemptHeader a, Person p, Organisation o"
            + " where p.id = a.personId and o.id = a.organisationId and ";

    @PersistenceContext
    private EntityManager entities;

    /** As the person may know them. */
    List<AttemptRow> of(long personId, long examId) {
        return entities.createQuery(
                        ROW + FROM + "a.personId = :person and a.examId = :exam order by a.attemptNo desc",
                        AttemptRow.class)
                .setParameter("person", personId)
                .setParameter("exam", examId)
                .getResultStream()
                .map(AttemptRow::told)
                .toList();
    }

    /** As the person may know them. */
    List<AttemptRow> of(long personId) {
        return entities.createQuery(
                        ROW + FROM + "a.personId = :person order by a.startedAt desc, a.id desc", AttemptRow.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(AttemptRow::told)
                .toList();
    }

    /** The attempt when it lies within the scope. */
    Optional<AttemptRow> find(Scope scope, long id) {
        TypedQuery<AttemptRow> found =
                entities.createQuery(ROW + FROM + scope.condition("o.treePath") + " and a.id = :id", AttemptRow.class);
        return scope.bind(found).setParameter("id", id).getResultStream().findFirst();
    }

    List<AttemptRow> list(Scope scope, ListQuery query) {
        return rows(scope, query, query.offset(), query.size());
    }

    /** Without pages. */
    List<AttemptRow> all(Scope scope, ListQuery query, int most) {
        return rows(scope, query, 0, most);
    }

    private List<AttemptRow> rows(Scope scope, ListQuery query, int first, int most) {
        String order = SORTS.containsKey(query.sort())
                ? SORTS.get(query.sort()) + (query.descending() ? " desc" : "") + ", a.id"
                : "a.startedAt desc, a.id desc";
        TypedQuery<AttemptRow> found =
                entities.createQuery(ROW + from(scope, query) + " order by " + order, AttemptRow.class);
        bind(found, scope, query);
        return found.setFirstResult(first).setMaxResults(most).getResultList();
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(a)" + from(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String from(Scope scope, ListQuery query) {
        StringBuilder where = new StringBuilder(FROM).append(scope.condition("o.treePath"));
        if (query.filterId("examId") != null) {
            where.append(" and a.examId = :examId");
        }
        if (query.filter("q") != null) {
            where.append(" and (p.name like :q or o.name like :q)");
        }
        if (query.filter("state") != null) {
            where.append(" and a.state = :state");
        }
        if (query.filter("passed") != null) {
            where.append(" and a.passed = :passed");
        }
        if (query.filter("counting") != null) {
            CountingRule rule = Inputs.choice(CountingRule.class, "counting", query.filter("counting"));
            where.append(" and a.score is not null and not exists (select b.id from AttemptHeader b where"
                            + " b.examId = a.examId and b.personId = a.personId and b.admissionId = a.admissionId"
                            + " and b.score is not null and ")
                    .append(earlier(rule))
                    .append(")");
        }
        if (query.filterId("organisationId") != null) {
            where.append(" and o.treePath like :organisation");
        }
        return where.toString();
    }

    /** When another attempt b counts instead of a. */
    private static String earlier(CountingRule rule) {
        return switch (rule) {
            case FIRST -> "b.attemptNo < a.attemptNo";
            case LAST -> "b.attemptNo > a.attemptNo";
            case BEST ->
                "(b.score * a.maximum > a.score * b.maximum"
                        + " or (b.score * a.maximum = a.score * b.maximum and b.attemptNo < a.attemptNo))";
        };
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filterId("examId") != null) {
            found.setParameter("examId", query.filterId("examId"));
        }
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filter("state") != null) {
            found.setParameter("state", Inputs.choice(AttemptState.class, "state", query.filter("state")));
        }
        if (query.filter("passed") != null) {
            found.setParameter("passed", Boolean.valueOf(query.filter("passed")));
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
    }
}
