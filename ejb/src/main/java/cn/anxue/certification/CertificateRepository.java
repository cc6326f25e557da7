package cn.anxue.certification;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Dependent
class CertificateRepository {

    /** A certificate that ends within so many days is about to expire. */
    static final int EXPIRING_DAYS = 60;

    private static final String FILED = "select c, o.name, o.treePath, i.treePath";
    private static final String FROM = " from Certificate c, Organisation o, Organisation i"
            + " where o.id = c.organisationId and i.id = c.issuerId";

    private static final Map<String, String> SORTS = Map.of(
            "number", "c.number",
            "holder", "c.holder",
            "curriculum", "c.curriculum",
            "organisation", "o.treePath",
            "issued", "c.issuedOn",
            "validUntil", "c.validUntil");

    private static final Map<String, String> STATUSES = Map.of(
            "VALID", "c.revokedAt is null and c.validUntil >= :today",
            "EXPIRING", "c.revokedAt is null and c.validUntil >= :today and c.validUntil <= :soon",
            "EXPIRED", "c.revokedAt is null and c.validUntil < :today",
            "REVOKED", "c.revokedAt is not null");

    @PersistenceContext
    private EntityManager entities;

    Certificate add(Certificate certificate) {
        entities.persist(certificate);
        return certificate;
    }

    boolean taken(String number) {
        return !entities.createQuery("select c.id from Certificate c where c.number = :number", Long.class)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    Optional<Certificate> byNumber(String number) {
        return entities.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those that rest on the attempt and are not revoked. */
    List<Certificate> ofAttempt(long attemptId) {
        return entities.createQuery(
                        "select c from Certificate c where c.attemptId = :attempt and c.revokedAt is null",
                        Certificate.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    Optional<FiledCertificate> find(long id) {
        return filed(entities.createQuery(FILED + FROM + " and c.id = :id", Object[].class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** A person's, newest first; within the scope only. */
    List<FiledCertificate> ofPerson(long personId, Scope scope) {
        TypedQuery<Object[]> query = entities.createQuery(
                FILED + FROM + " and c.personId = :person and " + within(scope)
                        + " order by c.issuedOn desc, c.id desc",
                Object[].class);
        return filed(scope.bind(query).setParameter("person", personId));
    }

    /** A page of a person's, newest first. */
    List<FiledCertificate> ofPerson(long personId, ListQuery query) {
        return filed(entities.createQuery(
                        FILED + FROM + " and c.personId = :person order by c.issuedOn desc, c.id desc", Object[].class)
                .setParameter("person", personId)
                .setFirstResult(query.offset())
                .setMaxResults(query.size()));
    }

    long countOfPerson(long personId) {
        return entities.createQuery("select count(c) from Certificate c where c.personId = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    List<FiledCertificate> list(Scope scope, ListQuery query, LocalDate today, int offset, int limit) {
        String column = SORTS.getOrDefault(query.sort(), "c.issuedOn");
        boolean descending = SORTS.containsKey(query.sort()) ? query.descending() : true;
        TypedQuery<Object[]> found = entities.createQuery(
                FILED + from(scope, query) + " order by " + column + (descending ? " desc" : "") + ", c.id desc",
                Object[].class);
        return filed(
                bind(scope.bind(found), query, today).setFirstResult(offset).setMaxResults(limit));
    }

    long count(Scope scope, ListQuery query, LocalDate today) {
        TypedQuery<Long> found = entities.createQuery("select count(c)" + from(scope, query), Long.class);
        return bind(scope.bind(found), query, today).getSingleResult();
    }

    private static List<FiledCertificate> filed(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row ->
                        new FiledCertificate((Certificate) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static String within(Scope scope) {
        return "(" + scope.condition("o.treePath") + " or " + scope.condition("i.treePath") + ")";
    }

    private static String from(Scope scope, ListQuery query) {
        StringBuilder where = new StringBuilder(FROM + " and " + within(scope));
        if (query.filter("q") != null) {
            where.append(" and (c.holder like :q or c.number like :number)");
        }
        if (query.filter("jobCategory") != null) {
            where.append(" and c.jobCategory = :jobCategory");
        }
        if (query.filterId("organisationId") != null) {
            where.append(" and o.treePath like :organisation");
        }
        @Nullable String status = query.filter("status");
        if (status != null) {
            if (!STATUSES.containsKey(status)) {
                throw Refusal.invalid("status", "unknownChoice", status);
            }
            where.append(" and ").append(STATUSES.get(status));
        }
        return where.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> found, ListQuery query, LocalDate today) {
        @Nullable String text = query.filter("q");
        if (text != null) {
            found.setParameter("q", "%" + text + "%");
            found.setParameter("number", "%" + text.replace(" ", "").toUpperCase(java.util.Locale.ROOT) + "%");
        }
        if (query.filter("jobCategory") != null) {
            found.setParameter("jobCategory", query.filter("jobCategory"));
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
        @Nullable String status = query.filter("status");
        if (status != null && !status.equals("REVOKED")) {
            found.setParameter("today", today);
        }
        if ("EXPIRING".equals(status)) {
            found.setParameter("soon", today.plusDays(EXPIRING_DAYS));
        }
        return found;
    }
}
