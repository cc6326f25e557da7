package cn.anxue.examination;

import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class ExamRepository {

    private static final Map<String, String> SORTS =
            Map.of("title", "e.title", "state", "e.state", "organisation", "o.name", "publishedAt", "e.publishedAt");

    @PersistenceContext
    private EntityManager entities;

    void add(Exam exam) {
        entities.persist(exam);
    }

    void flush() {
        entities.flush();
    }

    Optional<Exam> find(long id) {
        return Optional.ofNullable(entities.find(Exam.class, id));
    }

    List<Exam> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select e from Exam e where e.id in :ids", Exam.class)
                        .setParameter("ids", List.copyOf(ids))
                        .getResultList();
    }

    List<ExamRow> list(Scope scope, ListQuery query) {
        String order = SORTS.containsKey(query.sort())
                ? SORTS.get(query.sort()) + (query.descending() ? " desc" : "") + ", e.id"
                : "e.id desc";
        TypedQuery<ExamRow> found = entities.createQuery(
                "select new cn.anxue.examination.ExamRow(e.id, e.title, e.state, o.id, o.name, e.minutes, e.passMark,"
                        + " e.totalMarks, e.publishedAt) " + from(scope, query) + " order by " + order,
                ExamRow.class);
        bind(found, scope, query);
        return found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList();
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(e) " + from(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String from(Scope scope, ListQuery query) {
        StringBuilder where = new StringBuilder("from Exam e, Organisation o where o.id = e.organisationId and ");
        where.append(scope.condition("o.treePath"));
        if (query.filter("q") != null) {
            where.append(" and e.title like :q");
        }
        if (query.filter("state") != null) {
            where.append(" and e.state = :state");
        }
        return where.toString();
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filter("state") != null) {
            found.setParameter("state", Inputs.choice(ExamState.class, "state", query.filter("state")));
        }
    }
}
