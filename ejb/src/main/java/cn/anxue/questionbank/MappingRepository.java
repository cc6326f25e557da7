package cn.anxue.questionbank;

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
class MappingRepository {

    private static final Map<String, String> SORTS =
            Map.of("name", "m.name", "organisation", "o.name", "changedAt", "m.changedAt");

    @PersistenceContext
    private EntityManager entities;

    /** A mapping and the name of its organisation. */
    record Placed(BankMapping mapping, String organisation) {}

    void add(BankMapping mapping) {
        entities.persist(mapping);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(BankMapping mapping) {
        entities.remove(mapping);
    }

    Optional<BankMapping> find(long id) {
        return Optional.ofNullable(entities.find(BankMapping.class, id));
    }

    /** The id of the organisation's mapping of that name. */
    Optional<Long> named(long organisationId, String name) {
        return entities.createQuery(
                        "select m.id from BankMapping m where m.organisationId = :organisation and m.name = :name",
                        Long.class)
                .setParameter("organisation", organisationId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    List<Placed> list(Scope scope, ListQuery query) {
        String order = SORTS.getOrDefault(query.sort(), "m.name") + (query.descending() ? " desc" : "");
        TypedQuery<Object[]> found = entities.createQuery(
                "select m, o.name" + condition(scope, query) + " order by " + order + ", m.id", Object[].class);
        bind(found, scope, query);
        return found.setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(row -> new Placed((BankMapping) row[0], (String) row[1]))
                .toList();
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(m)" + condition(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String condition(Scope scope, ListQuery query) {
        return " from BankMapping m, Organisation o where o.id = m.organisationId and "
                + scope.condition("o.treePath")
                + (query.filter("q") == null ? "" : " and m.name like :q");
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
    }
}
