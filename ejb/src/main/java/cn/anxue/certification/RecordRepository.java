package cn.anxue.certification;

import cn.anxue.identity.Scope;
import cn.anxue.platform.NativeSql;
import cn.anxue.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Read models of training records, over the tables of several modules. */
@Dependent
class RecordRepository {

    private static final String EMPLOYED = " from employment e"
            + " join organisation o on o.id = e.organisation_id and o.tree_path like :path"
            + " join person p on p.id = e.person_id"
            + " where e.started_on <= :today and (e.ended_on is null or e.ended_on >= :today)";

    /** Certificates that a person of {@link #EMPLOYED} earned within the subtree and that hold today. */
    private static final String HOLDS = " from certificate c join organisation w on w.id = c.organisation_id"
            + " where c.person_id = p.id and w.tree_path like :path and c.revoked_at is null"
            + " and c.valid_until >= :today";

    private static final String STUDIED = " from enrolment n join organisation w on w.id = n.organisation_id"
            + " where n.person_id = p.id and w.tree_path like :path";

    @PersistenceContext
    private EntityManager entities;

    List<SqlRow> studies(long personId, Scope scope) {
        String sql = "select v.title, o.name, n.started_at, a.due_on, n.credited_seconds, n.required_hours,"
                + " n.studied_at, n.score, n.completed_at"
                + " from enrolment n join curriculum_version v on v.id = n.curriculum_version_id"
                + " join assignment a on a.id = n.assignment_id join organisation o on o.id = n.organisation_id"
                + " where n.person_id = :person and " + scope.condition("o.tree_path")
                + " order by n.started_at desc, n.id desc";
        return NativeSql.rows(scope.bind(NativeSql.query(entities, sql)).setParameter("person", personId));
    }

    List<SqlRow> attempts(long personId, Scope scope) {
        String sql = "select x.title, o.name, t.attempt_no, t.started_at, t.ended_at, t.score, t.maximum, t.passed"
                + " from attempt t join exam x on x.id = t.exam_id join organisation o on o.id = t.organisation_id"
                + " where t.person_id = :person and t.released_at is not null and t.annulled_at is null and "
                + scope.condition("o.tree_path")
                + " order by t.started_at desc, t.id desc";
        return NativeSql.rows(scope.bind(NativeSql.query(entities, sql)).setParameter("person", personId));
    }

    List<SqlRow> members(String treePath, LocalDate today, int limit) {
        String sql = "select p.id, p.name, p.id_number_masked, o.name, e.job_category, e.started_on,"
                + " (select sum(n.credited_seconds)" + STUDIED + "),"
                + " (select count(*)" + STUDIED + " and n.completed_at is not null),"
                + " (select count(*)" + HOLDS + "), (select max(c.valid_until)" + HOLDS + ")"
                + EMPLOYED + " order by o.tree_path, p.name, e.id";
        return NativeSql.rows(within(sql, treePath, today).setMaxResults(limit));
    }

    /** Job category, people, those of them with a valid certificate for it; people with two jobs count in both. */
    List<SqlRow> jobs(String treePath, LocalDate today) {
        String people = "select distinct p.id as pid, e.job_category as job,"
                + " case when exists (select 1" + HOLDS
                + " and c.job_category = e.job_category) then 1 else 0 end as held"
                + EMPLOYED;
        String sql = "select q.job, count(*), sum(q.held) from (" + people + ") q"
                + " join job_category j on j.code = q.job group by q.job, j.ordinal order by j.ordinal";
        return NativeSql.rows(within(sql, treePath, today));
    }

    /** Valid, expiring by {@code soon}, expired, revoked: certificates earned within the subtree. */
    SqlRow certificates(String treePath, LocalDate today, LocalDate soon) {
        String valid = "c.revoked_at is null and c.valid_until >= :today";
        String sql = "select sum(case when " + valid + " then 1 else 0 end),"
                + " sum(case when " + valid + " and c.valid_until <= :soon then 1 else 0 end),"
                + " sum(case when c.revoked_at is null and c.valid_until < :today then 1 else 0 end),"
                + " sum(case when c.revoked_at is not null then 1 else 0 end)"
                + " from certificate c join organisation o on o.id = c.organisation_id and o.tree_path like :path";
        Query query = within(sql, treePath, today).setParameter("soon", Date.valueOf(soon));
        return NativeSql.rows(query).get(0);
    }

    private Query within(String sql, String treePath, LocalDate today) {
        return NativeSql.query(entities, sql)
                .setParameter("path", treePath + "%")
                .setParameter("today", Date.valueOf(today));
    }

    long countMembers(String treePath, LocalDate today) {
        return NativeSql.number(within("select count(*)" + EMPLOYED, treePath, today));
    }
}
