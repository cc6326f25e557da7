package cn.anxue.examination;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class AccommodationRepository {

    private static final Map<String, String> SORTS =
            Map.of("person", "p.name", "organisation", "o.name", "grantedAt", "a.grantedAt");

    @PersistenceContext
    private EntityManager entities;

    Accommodation add(long personId, long examId) {
        Accommodation made = new Accommodation();
        made.personId = personId;
        made.examId = examId;
        entities.persist(made);
        return made;
    }

    void remove(Accommodation accommodation) {
        entities.remove(accommodation);
    }

    Optional<Accommodation> find(long id) {
        return Optional.ofNullable(entities.find(Accommodation.class, id));
    }

    Optional<Accommodation> of(long personId, long examId) {
        return entities.createQuery(
                        "select a from Accommodation a where a.personId = :person and a.examId = :exam",
                        Accommodation.class)
                .setParameter("person", personId)
                .setParameter("exam", examId)
                .getResultStream()
                .findFirst();
    }

    List<AccommodationRow> list(Scope scope, long examId, ListQuery query) {
        String order = SORTS.containsKey(query.sort())
                ? SORTS.get(query.sort()) + (query.descending() ? " desc" : "") + ", a.id"
                : "a.id desc";
        TypedQuery<AccommodationRow> found = entities.createQuery(
                "select new cn.anxue.examination.AccommodationRow(a.id, p.id, p.name, o.name, a.extraPercent,"
                        + " a.extraMinutes, a.breakMinutes, a.reason, a.grantedAt,"
                        + " (select g.name from Person g where g.id = a.grantedBy))" + from(scope, query)
                        + " order by " + order,
                AccommodationRow.class);
        bind(found, scope, examId, query);
        return found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList();
    }

    long count(Scope scope, long examId, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(a)" + from(scope, query), Long.class);
        bind(count, scope, examId, query);
        return count.getSingleResult();
    }

    private static String from(Scope scope, ListQuery query) {
        return " from Accommodation a, Person p, Organisation o where p.id = a.personId and o.id = a.organisationId"
                + " and a.examId = :exam and " + scope.condition("o.treePath")
                + (query.filter("q") == null ? "" : " and p.name like :q");
    }

    private static void bind(Query found, Scope scope, long examId, ListQuery query) {
        scope.bind(found).setParameter("exam", examId);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
    }
}
