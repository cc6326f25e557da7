package cn.anxue.identity;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class OrganisationRepository implements OrganisationFinder {

    private static final Map<String, String> SORTS =
            Map.of("name", "o.name", "tier", "o.tier", "kind", "o.kind", "path", "o.treePath");

    @PersistenceContext
    private EntityManager entities;

    void add(Organisation organisation) {
        entities.persist(organisation);
    }

    void flush() {
        entities.flush();
    }

    Optional<Organisation> find(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    boolean knowsJobCategory(String code) {
        return entities.find(JobCategory.class, code) != null;
    }

    @Override
    public Optional<Organisation> byCreditCode(String code) {
        return entities.createQuery("select o from Organisation o where o.creditCode = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<Organisation> root() {
        return entities.createQuery("select o from Organisation o where o.parentId is null", Organisation.class)
                .getResultStream()
                .findFirst();
    }

    /** The holders of these credit codes, wherever they are. */
    List<Organisation> byCreditCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select o from Organisation o where o.creditCode in :codes", Organisation.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** The organisations of these names at or below {@code treePath}. */
    List<Organisation> byNames(String treePath, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select o from Organisation o where o.treePath like :path and o.name in :names",
                        Organisation.class)
                .setParameter("path", treePath + "%")
                .setParameter("names", names)
                .getResultList();
    }

    /** The organisations above this path, from the root down. */
    List<Organisation> above(String treePath) {
        List<Long> ids = Arrays.stream(treePath.split("/"))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
        return entities.createQuery(
                        "select o from Organisation o where o.id in :ids and o.treePath <> :path order by o.treePath",
                        Organisation.class)
                .setParameter("ids", ids)
                .setParameter("path", treePath)
                .getResultList();
    }

    long countChildren(long id) {
        return entities.createQuery("select count(o) from Organisation o where o.parentId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** People employed on the day in the organisation at this path and below. */
    long countPeople(String treePath, LocalDate on) {
        return entities.createQuery(
                        "select count(distinct e.personId) from Employment e, Organisation o"
                                + " where o.id = e.organisationId and o.treePath like :path and e.startedOn <= :on"
                                + " and (e.endedOn is null or e.endedOn >= :on)",
                        Long.class)
                .setParameter("path", treePath + "%")
                .setParameter("on", on)
                .getSingleResult();
    }

    /** The tiers of the organisations directly below this one. */
    List<OrganisationTier> childTiers(long id) {
        return entities.createQuery(
                        "select distinct o.tier from Organisation o where o.parentId = :id", OrganisationTier.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<Organisation> list(Scope scope, ListQuery query) {
        TypedQuery<Organisation> found = entities.createQuery(
                "select o from Organisation o where " + condition(scope, query) + order(query), Organisation.class);
        bind(found, scope, query);
        return found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList();
    }

    /** The list from its beginning, each organisation with the name of its parent. */
    List<ListedOrganisation> all(Scope scope, ListQuery query, int limit) {
        TypedQuery<Object[]> found = entities.createQuery(
                "select o, p.name from Organisation o left join Organisation p on p.id = o.parentId where "
                        + condition(scope, query) + order(query),
                Object[].class);
        bind(found, scope, query);
        return found.setMaxResults(limit)
                .getResultStream()
                .map(row -> new ListedOrganisation(((Organisation) row[0]).view(), (String) row[1]))
                .toList();
    }

    private static String order(ListQuery query) {
        String column = SORTS.getOrDefault(query.sort(), "o.treePath");
        return " order by " + column + (query.descending() ? " desc" : "") + ", o.id";
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery(
                "select count(o) from Organisation o where " + condition(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String condition(Scope scope, ListQuery query) {
        StringBuilder where = new StringBuilder(scope.condition("o.treePath"));
        if (query.filter("q") != null) {
            where.append(" and (o.name like :q or o.creditCode like :q)");
        }
        if (query.filter("tier") != null) {
            where.append(" and o.tier = :tier");
        }
        if (query.filter("kind") != null) {
            where.append(" and o.kind = :kind");
        }
        if (query.filterId("parentId") != null) {
            where.append(" and o.parentId = :parentId");
        }
        return where.toString();
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filter("tier") != null) {
            found.setParameter("tier", Inputs.choice(OrganisationTier.class, "tier", query.filter("tier")));
        }
        if (query.filter("kind") != null) {
            found.setParameter("kind", Inputs.choice(OrganisationKind.class, "kind", query.filter("kind")));
        }
        if (query.filterId("parentId") != null) {
            found.setParameter("parentId", query.filterId("parentId"));
        }
    }
}
