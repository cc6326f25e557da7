package cn.anxue.identity;

import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Dependent
class PersonRepository implements PersonFinder {

    private static final Map<String, String> SORTS = Map.of(
            "name", "p.name", "username", "p.username", "organisation", "o.name", "jobCategory", "e.jobCategory");

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }

    Optional<Person> find(long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    @Override
    public Optional<Person> byIdNumberHash(String hash) {
        return one("select p from Person p where p.idNumberHash = :value", hash);
    }

    @Override
    public Optional<Person> bySignInName(String name) {
        return one("select p from Person p where p.username = :value or p.mobile = :value", name);
    }

    private Optional<Person> one(String jpql, String value) {
        return entities.createQuery(jpql, Person.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    Optional<JobCategory> jobCategory(String code) {
        return Optional.ofNullable(entities.find(JobCategory.class, code));
    }

    Optional<Employment> employment(long id) {
        return Optional.ofNullable(entities.find(Employment.class, id));
    }

    Optional<RoleGrant> roleGrant(long id) {
        return Optional.ofNullable(entities.find(RoleGrant.class, id));
    }

    List<EmploymentPlace> employments(long personId) {
        return entities.createQuery(
                        "select e, o from Employment e, Organisation o"
                                + " where o.id = e.organisationId and e.personId = :person order by e.startedOn desc, e.id desc",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> new EmploymentPlace((Employment) row[0], (Organisation) row[1]))
                .toList();
    }

    List<GrantPlace> grants(long personId) {
        return entities.createQuery(
                        "select g, o from RoleGrant g, Organisation o"
                                + " where o.id = g.organisationId and g.personId = :person order by g.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> new GrantPlace((RoleGrant) row[0], (Organisation) row[1]))
                .toList();
    }

    /** Who holds one of these identity numbers, usernames or mobile numbers: three queries for any number of rows. */
    List<Person> holders(Collection<String> idNumberHashes, Collection<String> signInNames) {
        Set<Person> found = new LinkedHashSet<>();
        found.addAll(among("idNumberHash", idNumberHashes));
        found.addAll(among("mobile", signInNames));
        found.addAll(among("username", signInNames));
        return List.copyOf(found);
    }

    private List<Person> among(String field, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p from Person p where p." + field + " in :values", Person.class)
                .setParameter("values", values)
                .getResultList();
    }

    /** The accounts of these people, with employments and roles. */
    List<Account> accounts(List<Person> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<Long> ids = persons.stream().map(Person::id).toList();
        Map<Long, List<EmploymentPlace>> employments = entities.createQuery(
                        "select e, o from Employment e, Organisation o"
                                + " where o.id = e.organisationId and e.personId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new EmploymentPlace((Employment) row[0], (Organisation) row[1]))
                .collect(Collectors.groupingBy(place -> place.employment().personId));
        Map<Long, List<GrantPlace>> grants = entities.createQuery(
                        "select g, o from RoleGrant g, Organisation o"
                                + " where o.id = g.organisationId and g.personId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new GrantPlace((RoleGrant) row[0], (Organisation) row[1]))
                .collect(Collectors.groupingBy(place -> place.grant().personId));
        return persons.stream()
                .map(person -> new Account(
                        person,
                        employments.getOrDefault(person.id(), List.of()),
                        grants.getOrDefault(person.id(), List.of())))
                .toList();
    }

    List<PersonRow> list(Scope scope, ListQuery query, LocalDate today) {
        return list(scope, query, today, query.size());
    }

    /** @param most rows from the query's page on, whatever its size is */
    List<PersonRow> list(Scope scope, ListQuery query, LocalDate today, int most) {
        String order = SORTS.getOrDefault(query.sort(), "p.name") + (query.descending() ? " desc" : "");
        TypedQuery<PersonRow> found = entities.createQuery(
                "select new cn.anxue.identity.PersonRow(p.id, p.name, p.username, p.mobile, p.idNumberMasked, p.active,"
                        + " o.id, o.name, e.jobCategory) " + from(scope, query) + " order by " + order + ", p.id, e.id",
                PersonRow.class);
        bind(found, scope, query, today);
        return found.setFirstResult(query.offset()).setMaxResults(most).getResultList();
    }

    long count(Scope scope, ListQuery query, LocalDate today) {
        TypedQuery<Long> count = entities.createQuery("select count(e) " + from(scope, query), Long.class);
        bind(count, scope, query, today);
        return count.getSingleResult();
    }

    private static String from(Scope scope, ListQuery query) {
        StringBuilder where = new StringBuilder("from Person p, Employment e, Organisation o"
                + " where e.personId = p.id and o.id = e.organisationId and " + scope.condition("o.treePath"));
        where.append(
                "former".equals(query.filter("employment"))
                        ? " and e.endedOn < :today"
                        : " and (e.endedOn is null or e.endedOn >= :today)");
        if (query.filter("q") != null) {
            where.append(" and (p.name like :q or p.username like :q or p.mobile like :q)");
        }
        if (query.filter("jobCategory") != null) {
            where.append(" and e.jobCategory = :jobCategory");
        }
        if (query.filterId("organisationId") != null) {
            where.append(" and o.treePath like :organisation");
        }
        return where.toString();
    }

    private static void bind(Query found, Scope scope, ListQuery query, LocalDate today) {
        scope.bind(found).setParameter("today", today);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filter("jobCategory") != null) {
            found.setParameter("jobCategory", query.filter("jobCategory"));
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
    }
}
