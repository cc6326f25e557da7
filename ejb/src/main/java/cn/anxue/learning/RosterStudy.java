package cn.anxue.learning;

import cn.anxue.identity.Days;
import cn.anxue.platform.NativeSql;
import cn.anxue.platform.SqlRow;
import cn.anxue.sitting.StudyCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** Tells sittings how far the people on a roster are with what leads to the exam: by the rules of {@link ExamDoor}. */
@Dependent
class RosterStudy implements StudyCheck {

    /** Assignments that reach people on the roster today and, in the version begun or the current one, end with the exam. */
    private static final String STANDINGS = "select distinct sc.person_id, n.id, n.studied_at, n.passed_at,"
            + " coalesce(n.study_before_exam, v.study_before_exam), n.lessons_completed, coalesce(n.lessons_total,"
            + " (select count(*) from curriculum_version_lesson l where l.curriculum_version_id = v.id)),"
            + " coalesce(n.required_hours, v.required_hours), a.id"
            + " from sitting_candidate sc"
            + " join employment e on e.person_id = sc.person_id and e.started_on <= :today"
            + " and (e.ended_on is null or e.ended_on >= :today)"
            + " join organisation o on o.id = e.organisation_id"
            + " join organisation ao on o.tree_path like ao.tree_path || '%'"
            + " join assignment a on a.organisation_id = ao.id and a.withdrawn_at is null"
            + " and (a.job_category is null or a.job_category = e.job_category)"
            + " join curriculum c on c.id = a.curriculum_id"
            + " join curriculum_version v on v.id = c.current_version_id"
            + " left join enrolment n on n.person_id = sc.person_id and n.assignment_id = a.id"
            + " where sc.sitting_id = :sitting"
            + " and (n.exam_id = :exam or (n.id is null and v.exam_id = :exam))";

    /** Who needs nothing more stands before who may start, and they before who may not. */
    private static final Comparator<Standing> BETTER = Comparator.comparing(Standing::done)
            .thenComparing(standing -> !standing.needed())
            .thenComparing(Standing::begun)
            .thenComparing(Standing::lessonsCompleted);

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Map<Long, Standing> of(long sittingId, long examId, Instant now) {
        Map<Long, Standing> best = new HashMap<>();
        NativeSql.rows(NativeSql.query(entities, STANDINGS)
                        .setParameter("today", Date.valueOf(Days.today(now)))
                        .setParameter("sitting", sittingId)
                        .setParameter("exam", examId))
                .forEach(row -> best.merge(row.number(0), standing(row), BinaryOperator.maxBy(BETTER)));
        return best;
    }

    private static Standing standing(SqlRow row) {
        int lessons = (int) row.number(6);
        BigDecimal hours = Objects.requireNonNullElse(row.decimal(7), BigDecimal.ZERO);
        boolean nothing = lessons == 0 && hours.signum() == 0;
        return new Standing(
                row.optionalNumber(1) != null,
                nothing || row.time(2) != null || row.time(3) != null,
                Boolean.TRUE.equals(row.flag(4)),
                (int) row.number(5),
                lessons);
    }
}
