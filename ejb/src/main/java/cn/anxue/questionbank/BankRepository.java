package cn.anxue.questionbank;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class BankRepository {

    private static final Map<String, String> SORTS =
            Map.of("name", "b.name", "organisation", "o.name", "createdAt", "b.createdAt");

    @PersistenceContext
    private EntityManager entities;

    /** A bank and the name of its organisation. */
    record Placed(QuestionBank bank, String organisation) {}

    void add(QuestionBank bank) {
        entities.persist(bank);
    }

    void flush() {
        entities.flush();
    }

    Optional<QuestionBank> find(long id) {
        return Optional.ofNullable(entities.find(QuestionBank.class, id));
    }

    /** Reads the bank anew and keeps others from changing it until the transaction ends. */
    void lock(QuestionBank bank) {
        entities.refresh(bank, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where the bank's organisation stands in the tree. */
    Optional<String> treePath(long bankId) {
        return entities.createQuery(
                        "select o.treePath from QuestionBank b, Organisation o"
                                + " where b.id = :bank and o.id = b.organisationId",
                        String.class)
                .setParameter("bank", bankId)
                .getResultStream()
                .findFirst();
    }

    List<Placed> list(Scope scope, ListQuery query) {
        String order = SORTS.getOrDefault(query.sort(), "b.name") + (query.descending() ? " desc" : "");
        TypedQuery<Object[]> found = entities.createQuery(
                "select b, o.name" + condition(scope, query) + " order by " + order + ", b.id", Object[].class);
        bind(found, scope, query);
        return found.setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(row -> new Placed((QuestionBank) row[0], (String) row[1]))
                .toList();
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(b)" + condition(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String condition(Scope scope, ListQuery query) {
        StringBuilder where =
                new StringBuilder(" from QuestionBank b, Organisation o where o.id = b.organisationId and ");
        where.append(scope.condition("o.treePath"));
        if (query.filter("q") != null) {
            where.append(" and b.name like :q");
        }
        if (query.filterId("organisationId") != null) {
            where.append(" and o.treePath like :organisation");
        }
        if (query.filter("active") != null) {
            where.append(" and b.active = :active");
        }
        return where.toString();
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
        if (query.filter("active") != null) {
            found.setParameter("active", Boolean.valueOf(query.filter("active")));
        }
    }
}
