package cn.anxue.learning;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.NativeSql;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Read models of progress: who is covered by an assignment now, outer-joined with what they have done. */
@Dependent
class ProgressRepository {

    /** Everybody who is employed today where an assignment reaches, in the assignment's job category. */
    private static final String COVERED = " from assignment a"
            + " join organisation ao on ao.id = a.organisation_id"
            + " join curriculum c on c.id = a.curriculum_id"
            + " join curriculum_version v on v.id = c.current_version_id"
            + " join organisation o on o.tree_path like ao.tree_path || '%'"
            + " join employment e on e.organisation_id = o.id and e.started_on <= :today"
            + " and (e.ended_on is null or e.ended_on >= :today)"
            + " and (a.job_category is null or a.job_category = e.job_category)"
            + " join person p on p.id = e.person_id and p.active = true"
            + " left join enrolment n on n.person_id = e.person_id and n.assignment_id = a.id";

    private static final Map<String, String> SORTS = Map.of(
            "name", "p.name",
            "organisation", "o.tree_path",
            "curriculum", "v.title",
            "due", "a.due_on",
            "hours", "coalesce(n.credited_seconds, 0)",
            "lessons", "coalesce(n.lessons_completed, 0)",
            "completed", "n.completed_at");

    private static final Map<String, String> STATES = Map.of(
            "NOT_STARTED", "n.id is null",
            "STUDYING", "n.id is not null and n.studied_at is null",
            "STUDIED", "n.studied_at is not null and n.completed_at is null",
            "COMPLETED", "n.completed_at is not null",
            "OVERDUE", "n.completed_at is null and a.due_on < :today");

    @PersistenceContext
    private EntityManager entities;

    /** Per child of the organisation (and the organisation itself for those employed right there) and assignment. */
    List<SqlRow> byChild(String treePath, long parentId, ListQuery query, LocalDate today) {
        String child = " join organisation k on (k.parent_id = :parent and o.tree_path like k.tree_path || '%')"
                + " or (k.id = :parent and o.id = :parent)";
        // Derby counts only one thing distinct per query, hence the distinct people inside.
        String people = "select distinct k.id as kid, k.name as kname, k.tree_path as kpath, a.id as aid,"
                + " a.due_on as due, e.person_id as pid, n.id as nid, n.studied_at as studied, n.completed_at as done"
                + COVERED + child + where(query) + " and o.tree_path like :path";
        String sql = "select kid, kname, aid, due, count(*), sum(case when nid is not null then 1 else 0 end),"
                + " sum(case when studied is not null then 1 else 0 end),"
                + " sum(case when done is not null then 1 else 0 end)"
                + " from (" + people + ") covered group by kid, kname, kpath, aid, due order by kpath";
        Query found = bind(NativeSql.query(entities, sql), query, today)
                .setParameter("path", treePath + "%")
                .setParameter("parent", parentId);
        return NativeSql.rows(found);
    }

    /** Per assignment, for the people within a subtree. */
    List<SqlRow> byAssignment(String treePath, ListQuery query, LocalDate today) {
        String people = "select distinct a.id as aid, c.id as cid, v.title as title, a.due_on as due,"
                + " e.person_id as pid, n.id as nid, n.studied_at as studied, n.completed_at as done"
                + COVERED + where(query) + " and o.tree_path like :path";
        String sql = "select aid, cid, title, due, count(*), sum(case when nid is not null then 1 else 0 end),"
                + " sum(case when studied is not null then 1 else 0 end),"
                + " sum(case when done is not null then 1 else 0 end)"
                + " from (" + people + ") covered group by aid, cid, title, due order by due, aid";
        return NativeSql.rows(bind(NativeSql.query(entities, sql), query, today).setParameter("path", treePath + "%"));
    }

    List<SqlRow> people(Scope scope, ListQuery query, LocalDate today, int offset, int limit) {
        String sql = "select p.id, p.name, p.id_number_masked, o.id, o.name, e.job_category, a.id, c.id, v.title,"
                + " a.due_on, n.id, n.credited_seconds, coalesce(n.required_hours, v.required_hours),"
                + " n.lessons_completed, n.lessons_total, n.studied_at, n.score, n.completed_at,"
                + " coalesce(n.exam_id, v.exam_id), n.passed_at"
                + COVERED + where(query) + " and " + scope.condition("o.tree_path")
                + order(query);
        Query found = bind(scope.bind(NativeSql.query(entities, sql)), query, today);
        return NativeSql.rows(found.setFirstResult(offset).setMaxResults(limit));
    }

    long countPeople(Scope scope, ListQuery query, LocalDate today) {
        String sql = "select count(*)" + COVERED + where(query) + " and " + scope.condition("o.tree_path");
        return NativeSql.number(bind(scope.bind(NativeSql.query(entities, sql)), query, today));
    }

    private static String order(ListQuery query) {
        String column = SORTS.getOrDefault(query.sort(), "o.tree_path");
        return " order by " + column + (query.descending() ? " desc" : "") + ", p.name, p.id, a.id";
    }

    private static String where(ListQuery query) {
        StringBuilder where = new StringBuilder(" where a.withdrawn_at is null");
        if (query.filterId("assignmentId") != null) {
            where.append(" and a.id = :assignment");
        }
        if (query.filterId("curriculumId") != null) {
            where.append(" and a.curriculum_id = :curriculum");
        }
        if (query.filterId("organisationId") != null) {
            where.append(" and o.tree_path like :organisation");
        }
        if (query.filter("q") != null) {
            where.append(" and p.name like :q");
        }
        String state = query.filter("state");
        if (state != null) {
            if (!STATES.containsKey(state)) {
                throw Refusal.invalid("state", "unknownChoice", state);
            }
            where.append(" and ").append(STATES.get(state));
        }
        return where.toString();
    }

    private static Query bind(Query found, ListQuery query, LocalDate today) {
        found.setParameter("today", Date.valueOf(today));
        if (query.filterId("assignmentId") != null) {
            found.setParameter("assignment", query.filterId("assignmentId"));
        }
        if (query.filterId("curriculumId") != null) {
            found.setParameter("curriculum", query.filterId("curriculumId"));
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        return found;
    }
}
