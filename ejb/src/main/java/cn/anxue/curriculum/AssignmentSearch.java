package cn.anxue.curriculum;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list query over assignments: those at organisations within a scope, and those above that cover it. */
record AssignmentSearch(Scope scope, ListQuery query) {

    private static final Map<String, String> SORTS =
            Map.of("dueOn", "a.dueOn", "organisation", "o.name", "createdAt", "a.createdAt", "curriculum", "v.title");

    List<AssignmentRow> rows(EntityManager entities, Scope writable) {
        String order = SORTS.getOrDefault(query.sort(), "a.dueOn") + (query.descending() ? " desc" : "");
        TypedQuery<Object[]> found = entities.createQuery(
                "select a, v.title, o.name, o.treePath " + from() + " order by " + order + ", a.id", Object[].class);
        bind(found);
        return found.setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(row ->
                        row((Assignment) row[0], (String) row[1], (String) row[2], writable.contains((String) row[3])))
                .toList();
    }

    private static AssignmentRow row(Assignment found, String curriculum, String organisation, boolean editable) {
        return new AssignmentRow(
                found.id(),
                found.curriculumId,
                curriculum,
                found.organisationId,
                organisation,
                found.jobCategory,
                found.dueOn,
                found.createdAt,
                found.withdrawnAt,
                editable && found.withdrawnAt == null);
    }

    long count(EntityManager entities) {
        TypedQuery<Long> count = entities.createQuery("select count(a) " + from(), Long.class);
        bind(count);
        return count.getSingleResult();
    }

    private String from() {
        StringBuilder from = new StringBuilder("from Assignment a, Curriculum c, CurriculumVersion v, Organisation o"
                + " where c.id = a.curriculumId and v.id = c.currentVersionId and o.id = a.organisationId and (");
        from.append(scope.condition("o.treePath"));
        if (!upwards().isEmpty()) {
            from.append(" or o.id in :upwards");
        }
        from.append(")");
        from.append(
                "withdrawn".equals(query.filter("state"))
                        ? " and a.withdrawnAt is not null"
                        : " and a.withdrawnAt is null");
        if (query.filterId("curriculumId") != null) {
            from.append(" and a.curriculumId = :curriculumId");
        }
        if (query.filterId("organisationId") != null) {
            from.append(" and o.treePath like :organisation");
        }
        if (query.filter("jobCategory") != null) {
            from.append(" and a.jobCategory = :jobCategory");
        }
        return from.toString();
    }

    private Set<Long> upwards() {
        return scope.upwards();
    }

    private void bind(Query found) {
        scope.bind(found);
        if (!upwards().isEmpty()) {
            found.setParameter("upwards", upwards());
        }
        if (query.filterId("curriculumId") != null) {
            found.setParameter("curriculumId", query.filterId("curriculumId"));
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
        if (query.filter("jobCategory") != null) {
            found.setParameter("jobCategory", query.filter("jobCategory"));
        }
    }
}
