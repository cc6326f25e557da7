package cn.anxue.sitting;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rosters by pages, sorted and filtered. */
@Dependent
class RosterRepository {

    private static final String ROW = "select new cn.anxue.sitting.RosterRow(c.id, p.id, p.name, p.username,"
            + " p.idNumberMasked, o.id, o.name, c.number, c.room, c.seat, c.attemptId, c.ticketUsedAt, c.startedAt,"
            + " t.endedAt)";
    private static final String FROM = " from Candidate c join Person p on p.id = c.personId"
            + " join Organisation o on o.id = c.organisationId left join AttemptHeader t on t.id = c.attemptId"
            + " where c.sittingId = :sitting";
    private static final Map<String, String> SORTS = Map.of(
            "person", "p.name",
            "signInName", "p.username",
            "number", "c.number",
            "organisation", "o.name",
            "room", "c.room",
            "seat", "c.seat",
            "signedInAt", "c.ticketUsedAt",
            "startedAt", "c.startedAt",
            "endedAt", "t.endedAt");
    private static final String OWN_ORDER = "c.room, c.seat, c.number";

    @PersistenceContext
    private EntityManager entities;

    /**
     * Rows from an offset on.
     *
     * @param people whom the list is limited to; null for everybody
     */
    List<RosterRow> list(
            ExamSitting sitting,
            boolean over,
            ListQuery query,
            @Nullable Collection<Long> people,
            int offset,
            int limit) {
        String column = SORTS.get(query.sort());
        String order = column == null ? OWN_ORDER : column + (query.descending() ? " desc" : "") + ", c.number";
        TypedQuery<RosterRow> found =
                entities.createQuery(ROW + from(over, query, people) + " order by " + order, RosterRow.class);
        bind(found, sitting, query, people);
        return found.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    long count(ExamSitting sitting, boolean over, ListQuery query, @Nullable Collection<Long> people) {
        TypedQuery<Long> count = entities.createQuery("select count(c)" + from(over, query, people), Long.class);
        bind(count, sitting, query, people);
        return count.getSingleResult();
    }

    private static String from(boolean over, ListQuery query, @Nullable Collection<Long> people) {
        StringBuilder from = new StringBuilder(FROM);
        if (query.filter("q") != null) {
            from.append(" and (p.name like :q or lower(p.username) like :lower or c.number like :q)");
        }
        if (query.filterId("organisationId") != null) {
            from.append(" and o.treePath like :organisation");
        }
        if (query.filter("room") != null) {
            from.append(" and c.room = :room");
        }
        if (query.filter("seat") != null) {
            from.append(" and c.seat = :seat");
        }
        if (query.filterId("candidateId") != null) {
            from.append(" and c.id = :candidate");
        }
        if (query.filter("state") != null) {
            from.append(" and ").append(condition(query.filter("state"), over));
        }
        if (people != null) {
            from.append(people.isEmpty() ? " and 1 = 0" : " and c.personId in :people");
        }
        return from.toString();
    }

    private static String condition(@Nullable String state, boolean over) {
        String nobody = "c.attemptId is null and c.ticketUsedAt is null";
        if ("PRESENT".equalsIgnoreCase(state)) {
            return "(c.attemptId is not null or c.ticketUsedAt is not null)";
        }
        return switch (Inputs.choice(Attendance.class, "state", state)) {
            case WAITING -> over ? "1 = 0" : nobody;
            case ABSENT -> over ? nobody : "1 = 0";
            case SIGNED_IN -> "c.attemptId is null and c.ticketUsedAt is not null";
            case WORKING -> "c.attemptId is not null and t.endedAt is null";
            case SUBMITTED -> "t.endedAt is not null";
        };
    }

    private static void bind(Query found, ExamSitting sitting, ListQuery query, @Nullable Collection<Long> people) {
        found.setParameter("sitting", sitting.id());
        String words = query.filter("q");
        if (words != null) {
            found.setParameter("q", "%" + words + "%");
            found.setParameter("lower", "%" + words.toLowerCase(Locale.ROOT) + "%");
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
        if (query.filter("room") != null) {
            found.setParameter("room", query.filter("room"));
        }
        if (query.filter("seat") != null) {
            found.setParameter("seat", query.filter("seat"));
        }
        if (query.filterId("candidateId") != null) {
            found.setParameter("candidate", query.filterId("candidateId"));
        }
        if (people != null && !people.isEmpty()) {
            found.setParameter("people", people);
        }
    }

    /** People on the roster who have not started. */
    List<Long> waiting(long sittingId) {
        return entities.createQuery(
                        "select c.personId from Candidate c where c.sittingId = :sitting and c.attemptId is null",
                        Long.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    List<String> rooms(long sittingId) {
        return entities.createQuery(
                        "select distinct c.room from Candidate c where c.sittingId = :sitting and c.room <> ''"
                                + " order by c.room",
                        String.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    Map<Long, String> organisations(long sittingId) {
        Map<Long, String> found = new LinkedHashMap<>();
        entities.createQuery(
                        "select distinct o.id, o.name from Candidate c, Organisation o where o.id = c.organisationId"
                                + " and c.sittingId = :sitting order by o.name, o.id",
                        Object[].class)
                .setParameter("sitting", sittingId)
                .getResultStream()
                .forEach(row -> found.put((Long) row[0], (String) row[1]));
        return found;
    }
}
