package cn.anxue.results;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

@Dependent
class AppealRepository {

    private static final String FROM =
            " from Appeal a, Person p, Organisation o where p.id = a.personId" + " and o.id = a.organisationId and ";

    @PersistenceContext
    private EntityManager entities;

    void add(Appeal appeal) {
        entities.persist(appeal);
    }

    void flush() {
        entities.flush();
    }

    Optional<Appeal> locked(long id) {
        return Optional.ofNullable(entities.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Appeal> at(long attemptId, int slot) {
        return entities.createQuery(
                        "select a from Appeal a where a.attemptId = :attempt and a.slot = :slot", Appeal.class)
                .setParameter("attempt", attemptId)
                .setParameter("slot", slot)
                .getResultStream()
                .findFirst();
    }

    List<Appeal> ofAttempt(long attemptId, long personId) {
        return entities.createQuery(
                        "select a from Appeal a where a.attemptId = :attempt and a.personId = :person order by a.slot",
                        Appeal.class)
                .setParameter("attempt", attemptId)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Answered ones whose answer the person has not read, by attempt. */
    List<Appeal> unseen(long personId) {
        return entities.createQuery(
                        "select a from Appeal a where a.personId = :person and a.answeredAt is not null"
                                + " and a.seenAt is null order by a.answeredAt desc",
                        Appeal.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /**
     * An objection with its person's and organisation's names, when the caller may see it: it was made for one of the
     * caller's organisations, or to an exam of them.
     */
    record Filed(Appeal appeal, String person, String organisation) {}

    Optional<Filed> find(Caller caller, long id) {
        TypedQuery<Object[]> found = entities.createQuery(
                "select a, p.name, o.name" + FROM + visible(caller) + " and a.id = :id", Object[].class);
        bind(found, caller);
        return found.setParameter("id", id)
                .getResultStream()
                .map(AppealRepository::filed)
                .findFirst();
    }

    List<Filed> list(Caller caller, ListQuery query) {
        String order = "createdAt".equals(query.sort()) && query.descending() ? "a.createdAt desc" : "a.createdAt";
        TypedQuery<Object[]> found = entities.createQuery(
                "select a, p.name, o.name" + FROM + where(caller, query) + " order by " + order + ", a.id",
                Object[].class);
        bind(found, caller, query);
        return found.setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(AppealRepository::filed)
                .toList();
    }

    long count(Caller caller, ListQuery query) {
        TypedQuery<Long> found = entities.createQuery("select count(a)" + FROM + where(caller, query), Long.class);
        bind(found, caller, query);
        return found.getSingleResult();
    }

    private static Filed filed(Object[] row) {
        return new Filed((Appeal) row[0], (String) row[1], (String) row[2]);
    }

    private static String where(Caller caller, ListQuery query) {
        return visible(caller)
                + (query.filterId("examId") == null ? "" : " and a.examId = :exam")
                + (query.filter("state") == null ? "" : " and a.state = :state");
    }

    private static String visible(Caller caller) {
        Scope readers = caller.scope(Permission.ATTEMPT_READ);
        Scope owners = caller.scope(Permission.CURRICULUM_WRITE);
        return "(" + readers.condition("o.treePath") + " or a.examId in (select e.id from Exam e, Organisation x"
                + " where x.id = e.organisationId and " + owners.condition("x.treePath", "owner") + "))";
    }

    private static void bind(Query found, Caller caller) {
        caller.scope(Permission.ATTEMPT_READ).bind(found);
        caller.scope(Permission.CURRICULUM_WRITE).bind(found, "owner");
    }

    private static void bind(Query found, Caller caller, ListQuery query) {
        bind(found, caller);
        if (query.filterId("examId") != null) {
            found.setParameter("exam", query.filterId("examId"));
        }
        if (query.filter("state") != null) {
            found.setParameter("state", Inputs.choice(AppealState.class, "state", query.filter("state")));
        }
    }
}
