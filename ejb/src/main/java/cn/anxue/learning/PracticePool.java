package cn.anxue.learning;

import cn.anxue.platform.NativeSql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;

/** Which questions an exam draws from, in the order of the bank: frozen with the exam, hence kept in memory. */
@ApplicationScoped
class PracticePool {

    private final Cache<Long, List<Entry>> kept =
            Caffeine.newBuilder().maximumSize(200).build();

    @PersistenceContext
    private EntityManager entities;

    /** A question version that may be practised. */
    record Entry(long versionId, long questionId, String chapter) {}

    @Transactional
    List<Entry> of(long examId) {
        return kept.get(examId, this::load);
    }

    private List<Entry> load(long examId) {
        String sql = "select v.id, v.question_id, v.chapter from exam_pool p"
                + " join question_version v on v.id = p.version_id where p.exam_id = :exam"
                + " order by v.question_id, v.id";
        Query query = NativeSql.query(entities, sql).setParameter("exam", examId);
        return NativeSql.rows(query).stream()
                .map(row -> new Entry(row.number(0), row.number(1), row.text(2)))
                .toList();
    }
}
