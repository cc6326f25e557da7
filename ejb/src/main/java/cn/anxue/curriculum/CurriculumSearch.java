package cn.anxue.curriculum;

import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list query over curricula: drafts of the caller's subtrees, published ones as {@link CurriculumAccess} says. */
record CurriculumSearch(Scope scope, ListQuery query) {

    private static final Map<String, String> SORTS =
            Map.of("title", "c.title", "organisation", "o.name", "jobCategory", "c.jobCategory", "id", "c.id");

    List<OwnedCurriculum> rows(EntityManager entities) {
        String order = SORTS.getOrDefault(query.sort(), "c.title") + (query.descending() ? " desc" : "");
        TypedQuery<Object[]> found = entities.createQuery(
                "select c, o.name, o.treePath " + from() + " order by " + order + ", c.id", Object[].class);
        bind(found);
        return found.setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(row -> new OwnedCurriculum((Curriculum) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    long count(EntityManager entities) {
        TypedQuery<Long> count = entities.createQuery("select count(c) " + from(), Long.class);
        bind(count);
        return count.getSingleResult();
    }

    private String from() {
        StringBuilder from = new StringBuilder("from Curriculum c, Organisation o where o.id = c.organisationId and (");
        from.append(own());
        if (!upwards().isEmpty()) {
            from.append(" or ").append(published());
        }
        from.append(")");
        @Nullable CurriculumState state = state();
        from.append(state == CurriculumState.CLOSED ? " and c.active = false" : " and c.active = true");
        if (state == CurriculumState.DRAFT) {
            from.append(" and c.currentVersionId is null");
        }
        if (state == CurriculumState.PUBLISHED) {
            from.append(" and c.currentVersionId is not null");
        }
        if (query.filter("jobCategory") != null) {
            from.append(" and c.jobCategory = :jobCategory");
        }
        if (query.filterId("organisationId") != null) {
            from.append(" and o.treePath like :organisation");
        }
        return from.toString();
    }

    private String own() {
        return "(" + scope.condition("o.treePath") + (query.filter("q") == null ? "" : " and c.title like :q") + ")";
    }

    /** Without «exists»: EclipseLink would write every parameter into the SQL, booleans as numbers, which Derby refuses. */
    private String published() {
        String title = query.filter("q") == null
                ? ""
                : " and c.currentVersionId in (select v.id from CurriculumVersion v where v.title like :q)";
        return "(c.currentVersionId is not null" + title + " and (o.id in :upwards or c.id in ("
                + "select a.curriculumId from Assignment a, Organisation p where p.id = a.organisationId"
                + " and a.withdrawnAt is null and (p.id in :upwards or " + scope.condition("p.treePath") + "))))";
    }

    private Set<Long> upwards() {
        return scope.upwards();
    }

    private @Nullable CurriculumState state() {
        String state = query.filter("state");
        return state == null ? null : Inputs.choice(CurriculumState.class, "state", state);
    }

    private void bind(Query found) {
        scope.bind(found);
        if (!upwards().isEmpty()) {
            found.setParameter("upwards", upwards());
        }
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
