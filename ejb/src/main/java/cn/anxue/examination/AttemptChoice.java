package cn.anxue.examination;

import cn.anxue.identity.Scope;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which scored attempts at an exam are looked at.
 *
 * @param scope only of people for whose organisations the caller may look (I9)
 * @param organisationId with all below it; null for all of the scope
 * @param from ended at or after; null for no limit
 * @param to ended before; null for no limit
 * @param counting of several attempts for one admission only this one; null for all of them
 */
public record AttemptChoice(
        long examId,
        Scope scope,
        @Nullable Long organisationId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable CountingRule counting) {

    /** A condition on an attempt {@code a} and its organisation {@code o}, for SQL of {@code NativeSql}. */
    String condition() {
        StringBuilder where = new StringBuilder("a.exam_id = :exam and a.score is not null and ")
                .append(scope.condition("o.tree_path"));
        if (organisationId != null) {
            where.append(" and o.tree_path like :organisation");
        }
        if (from != null) {
            where.append(" and a.ended_at >= :from");
        }
        if (to != null) {
            where.append(" and a.ended_at < :to");
        }
        if (counting != null) {
            where.append(" and ").append(counts(counting));
        }
        return where.toString();
    }

    /** No other attempt of the admission comes before it. */
    private static String counts(CountingRule rule) {
        String first =
                switch (rule) {
                    case FIRST -> "b.attempt_no < a.attempt_no";
                    case LAST -> "b.attempt_no > a.attempt_no";
                    case BEST ->
                        "(b.score * a.maximum > a.score * b.maximum"
                                + " or (b.score * a.maximum = a.score * b.maximum and b.attempt_no < a.attempt_no))";
                };
        return "not exists (select 1 from attempt b where b.exam_id = a.exam_id and b.person_id = a.person_id"
                + " and b.admission_id = a.admission_id and b.score is not null and " + first + ")";
    }

    /** Sets the parameters that {@link #condition} named. */
    <Q extends Query> Q bind(Q query) {
        scope.bind(query);
        query.setParameter("exam", examId);
        if (organisationId != null) {
            query.setParameter("organisation", "%/" + organisationId + "/%");
        }
        if (from != null) {
            query.setParameter("from", Timestamp.from(from));
        }
        if (to != null) {
            query.setParameter("to", Timestamp.from(to));
        }
        return query;
    }
}
