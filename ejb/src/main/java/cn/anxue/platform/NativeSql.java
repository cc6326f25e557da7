package cn.anxue.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/**
 * Read models over tables of several modules, where JPQL cannot say it (outer joins between unrelated entities). The
 * same SQL runs on both databases. Parameters are written {@code :name}; a colon has no other use in such a text.
 */
public final class NativeSql {

    private NativeSql() {}

    /** The query; EclipseLink wants named parameters of native queries as {@code #name}. */
    public static Query query(EntityManager entities, String sql) {
        return entities.createNativeQuery(sql.replace(':', '#'));
    }

    /** The rows of a query with at least two columns. */
    public static List<SqlRow> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(row -> new SqlRow((Object[]) row)).toList();
    }

    /** The one number that a query answers. */
    public static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
