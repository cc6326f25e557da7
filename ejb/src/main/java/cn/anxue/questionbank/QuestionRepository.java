package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.paper.PoolItem;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Dependent
class QuestionRepository {

    /** Ids of one statement: both databases prepare it well, and neither has too many parameters. */
    private static final int CHUNK = 500;

    private static final String CURRENT = " from BankQuestion q, QuestionVersion v where v.id = q.currentVersionId";

    /** What the filter for questions without chapter is called. */
    private static final String NO_CHAPTER = "-";

    private static final Map<String, String> FILTERS = Map.of(
            "q", "v.stem like :q",
            "chapter", "v.chapter = :chapter",
            "type", "v.itemType = :type",
            "difficulty", "v.difficulty = :difficulty",
            "tag", "v.tags like :tag",
            "objective", "v.objective = :objective",
            "ids", "q.id in :ids",
            "active", "q.active = :active");

    private static final Map<String, String> SORTS = Map.of(
            "id", "q.id",
            "stem", "v.stem",
            "chapter", "v.chapter",
            "type", "v.itemType",
            "difficulty", "v.difficulty",
            "objective", "v.objective",
            "changedAt", "v.createdAt");

    private static final String POOL = "select v.id, v.itemType, v.chapter, v.difficulty, v.tags, v.family, q.bankId,"
            + " v.optionCount, v.questionId, v.objective from QuestionVersion v, BankQuestion q";

    @PersistenceContext
    private EntityManager entities;

    /** A question with its current version. */
    record Current(BankQuestion question, QuestionVersion version) {}

    /** A version with its author's name, null for the platform itself. */
    record Authored(QuestionVersion version, @Nullable String author) {}

    /** Where a bank has a question already. */
    record Known(long questionId, long versionId) {}

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    /** A new question of the bank, with its first version. */
    void addFirst(QuestionBank bank, QuestionVersion version, Instant now, @Nullable Long author) {
        BankQuestion question = new BankQuestion();
        question.bankId = bank.id();
        question.active = true;
        add(question);
        version.questionId = question.id();
        version.versionNo = 1;
        version.createdAt = now;
        version.createdBy = author;
        add(version);
        question.currentVersionId = version.id();
    }

    void flush() {
        entities.flush();
    }

    Optional<BankQuestion> find(long id) {
        return Optional.ofNullable(entities.find(BankQuestion.class, id));
    }

    /** Reads the question anew and keeps others from changing it until the transaction ends. */
    void lock(BankQuestion question) {
        entities.refresh(question, LockModeType.PESSIMISTIC_WRITE);
    }

    QuestionVersion current(BankQuestion question) {
        return entities.find(QuestionVersion.class, question.currentVersionId);
    }

    /** All versions of a question, the newest first. */
    List<Authored> history(long questionId) {
        return entities.createQuery(
                        "select v, p.name from QuestionVersion v left join Person p on p.id = v.createdBy"
                                + " where v.questionId = :question order by v.versionNo desc",
                        Object[].class)
                .setParameter("question", questionId)
                .getResultStream()
                .map(row -> new Authored((QuestionVersion) row[0], (String) row[1]))
                .toList();
    }

    List<Current> list(long bankId, ListQuery query) {
        return listing(bankId, query)
                .setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(row -> new Current((BankQuestion) row[0], (QuestionVersion) row[1]))
                .toList();
    }

    /** The same without pages. */
    List<QuestionVersion> all(long bankId, ListQuery query) {
        return listing(bankId, query)
                .getResultStream()
                .map(row -> (QuestionVersion) row[1])
                .toList();
    }

    private TypedQuery<Object[]> listing(long bankId, ListQuery query) {
        String order = SORTS.getOrDefault(query.sort(), "q.id") + (query.descending() ? " desc" : "");
        TypedQuery<Object[]> found = entities.createQuery(
                "select q, v" + CURRENT + condition(query) + " order by " + order + ", q.id", Object[].class);
        bind(found, bankId, query);
        return found;
    }

    long count(long bankId, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(q)" + CURRENT + condition(query), Long.class);
        bind(count, bankId, query);
        return count.getSingleResult();
    }

    private static String condition(ListQuery query) {
        StringBuilder where = new StringBuilder(" and q.bankId = :bank");
        FILTERS.forEach((name, condition) -> {
            if (query.filter(name) != null) {
                where.append(" and ").append(condition);
            }
        });
        return where.toString();
    }

    private static void bind(Query found, long bankId, ListQuery query) {
        found.setParameter("bank", bankId);
        for (String name : FILTERS.keySet()) {
            String value = query.filter(name);
            if (value != null) {
                found.setParameter(name, parameter(name, value));
            }
        }
    }

    private static Object parameter(String filter, String value) {
        return switch (filter) {
            case "q" -> "%" + value + "%";
            case "tag" -> "%," + value + ",%";
            case "type" -> Inputs.choice(ItemType.class, "type", value);
            case "difficulty" -> value.matches("[1-5]") ? Integer.parseInt(value) : 0;
            case "active" -> Boolean.valueOf(value);
            case "ids" -> ids(value);
            default -> value.equals(NO_CHAPTER) ? "" : value;
        };
    }

    /** The ids of a list with commas: none when it is no such list, or a longer one than a request asks for. */
    private static List<Long> ids(String value) {
        boolean list = value.matches("\\d{1,18}(?:,\\d{1,18}){0,499}");
        return list ? Stream.of(value.split(",")).map(Long::valueOf).toList() : List.of(0L);
    }

    /** Active questions by type, for each of the banks. */
    Map<Long, Map<ItemType, Long>> countsByType(Collection<Long> bankIds) {
        Map<Long, Map<ItemType, Long>> counts = new HashMap<>();
        if (!bankIds.isEmpty()) {
            entities.createQuery(
                            "select q.bankId, v.itemType, count(q)" + CURRENT
                                    + " and q.active = true and q.bankId in :banks group by q.bankId, v.itemType",
                            Object[].class)
                    .setParameter("banks", bankIds)
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], bank -> new EnumMap<>(ItemType.class))
                            .put((ItemType) row[1], (Long) row[2]));
        }
        return counts;
    }

    /**
     * What the bank has or had, retired questions and earlier versions too, by fingerprint: who corrects a question and
     * imports its file again does not want the uncorrected one back.
     */
    Map<String, Known> known(long bankId) {
        Map<String, Known> known = new HashMap<>();
        entities.createQuery(
                        "select v.fingerprint, v.questionId, v.id from QuestionVersion v, BankQuestion q"
                                + " where q.id = v.questionId and q.bankId = :bank order by v.id",
                        Object[].class)
                .setParameter("bank", bankId)
                .getResultStream()
                .forEach(row -> known.put((String) row[0], new Known((Long) row[1], (Long) row[2])));
        return known;
    }

    /** An active question of the bank whose current version has this fingerprint. */
    Optional<Long> inUse(long bankId, String fingerprint) {
        return entities.createQuery(
                        "select q.id" + CURRENT
                                + " and q.active = true and q.bankId = :bank and v.fingerprint = :fingerprint",
                        Long.class)
                .setParameter("bank", bankId)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    List<PoolItem> currentPool(Set<Long> bankIds) {
        return bankIds.isEmpty()
                ? List.of()
                : pool(
                        ", QuestionBank b where q.currentVersionId = v.id and q.active = true and b.id = q.bankId"
                                + " and b.active = true and b.id in :ids",
                        bankIds);
    }

    List<PoolItem> frozenPool(Set<Long> versionIds) {
        return chunks(versionIds).stream()
                .flatMap(ids -> pool(" where q.id = v.questionId and v.id in :ids", ids).stream())
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
                (int) row[7],
                (long) row[8],
                (String) row[9],
                null);
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
                            "select v.chapter, count(v), min(q.id)" + CURRENT
                                    + " and q.active = true and q.bankId in :banks group by v.chapter order by min(q.id)",
                            Object[].class)
                    .setParameter("banks", bankIds)
                    .getResultStream()
                    .forEach(row -> counts.put((String) row[0], ((Long) row[1]).intValue()));
        }
        return counts;
    }

    /** Learning objectives of the bank's active questions, by name. */
    List<String> objectives(long bankId) {
        return entities.createQuery(
                        "select distinct v.objective" + CURRENT
                                + " and q.active = true and q.bankId = :bank and v.objective <> '' order by v.objective",
                        String.class)
                .setParameter("bank", bankId)
                .getResultList();
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
