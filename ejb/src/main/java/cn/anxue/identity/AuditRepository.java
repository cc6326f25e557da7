package cn.anxue.identity;

import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads the ledger's records together with the names of people and organisations, which the ledger does not know. */
@Dependent
class AuditRepository {

    @PersistenceContext
    private EntityManager entities;

    List<AuditRow> list(Scope scope, boolean whole, ListQuery query, int offset, int limit) {
        TypedQuery<AuditRow> found = entities.createQuery(
                "select new cn.anxue.identity.AuditRow(a.id, a.recordedAt, a.personId, p.name, a.act, a.subject,"
                        + " a.organisationId, o.name, a.detail) " + from(scope, whole, query)
                        + " order by a.recordedAt desc, a.id desc",
                AuditRow.class);
        bind(found, scope, whole, query);
        return found.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    long count(Scope scope, boolean whole, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(a) " + from(scope, whole, query), Long.class);
        bind(count, scope, whole, query);
        return count.getSingleResult();
    }

    private static String from(Scope scope, boolean whole, ListQuery query) {
        StringBuilder where = new StringBuilder("from AuditRecord a left join Person p on p.id = a.personId"
                + " left join Organisation o on o.id = a.organisationId where ");
        where.append(whole ? "1 = 1" : scope.condition("o.treePath"));
        if (query.filter("act") != null) {
            where.append(" and a.act like :act");
        }
        if (query.filterId("personId") != null) {
            where.append(" and a.personId = :personId");
        }
        if (query.filter("person") != null) {
            where.append(" and p.name like :person");
        }
        if (query.filter("subject") != null) {
            where.append(" and a.subject = :subject");
        }
        if (query.filter("from") != null) {
            where.append(" and a.recordedAt >= :from");
        }
        if (query.filter("to") != null) {
            where.append(" and a.recordedAt < :to");
        }
        return where.toString();
    }

    private static void bind(Query found, Scope scope, boolean whole, ListQuery query) {
        if (!whole) {
            scope.bind(found);
        }
        if (query.filter("act") != null) {
            found.setParameter("act", query.filter("act") + "%");
        }
        if (query.filterId("personId") != null) {
            found.setParameter("personId", query.filterId("personId"));
        }
        if (query.filter("person") != null) {
            found.setParameter("person", "%" + query.filter("person") + "%");
        }
        if (query.filter("subject") != null) {
            found.setParameter("subject", query.filter("subject"));
        }
        String from = query.filter("from");
        if (from != null) {
            found.setParameter("from", start("from", from, 0));
        }
        String to = query.filter("to");
        if (to != null) {
            found.setParameter("to", start("to", to, 1));
        }
    }

    private static Instant start(String field, String day, int daysLater) {
        try {
            return LocalDate.parse(day)
                    .plusDays(daysLater)
                    .atStartOfDay(Days.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "date");
        }
    }
}
