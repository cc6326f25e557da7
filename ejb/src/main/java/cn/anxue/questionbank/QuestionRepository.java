package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.paper.PoolItem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Dependent
class QuestionRepository {

    /** Ids of one statement: both databases prepare it well, and neither has too many parameters. */
    private static final int CHUNK = 500;

    private static final String POOL = "select v.id, v.itemType, v.chapter, v.difficulty, v.tags, v.family, q.bankId,"
            + " v.optionCount from QuestionVersion v, BankQuestion q ";

    @PersistenceContext
    private EntityManager entities;

    List<PoolItem> currentPool(Set<Long> bankIds) {
        return bankIds.isEmpty()
                ? List.of()
                : pool("where q.currentVersionId = v.id and q.active = true and q.bankId in :ids", bankIds);
    }

    List<PoolItem> frozenPool(Set<Long> versionIds) {
        return chunks(versionIds).stream()
                .flatMap(ids -> pool("where q.id = v.questionId and v.id in :ids", ids).stream())
                .sorted(Comparator.comparingLong(PoolItem::versionId))
                .toList();
    }

    private List<PoolItem> pool(String condition, Collection<Long> ids) {
        return entities.createQuery(POOL + condition + " order by v.id", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(QuestionRepository::poolItem)
                .toList();
    }

    private static PoolItem poolItem(Object[] row) {
        return new PoolItem(
                (long) row[0],
                (ItemType) row[1],
                (String) row[2],
                (int) row[3],
                TagList.read((String) row[4]),
                (String) row[5],
                (long) row[6],
                (int) row[7]);
    }

    List<QuestionVersion> versions(Collection<? extends Long> ids) {
        return chunks(ids).stream()
                .flatMap(chunk -> entities.createQuery(
                                "select v from QuestionVersion v where v.id in :ids", QuestionVersion.class)
                        .setParameter("ids", chunk)
                        .getResultStream())
                .toList();
    }

    Map<String, Integer> chapters(Set<Long> bankIds) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!bankIds.isEmpty()) {
            entities.createQuery(
                            "select v.chapter, count(v), min(q.id) from BankQuestion q, QuestionVersion v"
                                    + " where v.id = q.currentVersionId and q.active = true and q.bankId in :banks"
                                    + " group by v.chapter order by min(q.id)",
                            Object[].class)
                    .setParameter("banks", bankIds)
                    .getResultStream()
                    .forEach(row -> counts.put((String) row[0], ((Long) row[1]).intValue()));
        }
        return counts;
    }

    private static List<List<Long>> chunks(Collection<? extends Long> ids) {
        List<Long> all = new ArrayList<>(ids);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
