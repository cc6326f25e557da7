package cn.anxue.marking;

import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Dependent
class MarkingRepository {

    private static final Map<String, String> SORTS = Map.of(
            "createdAt", "t.createdAt",
            "decidedAt", "t.decidedAt",
            "points", "t.points",
            "state", "t.state");

    private static final String OF_EXAMS =
            " from MarkingTask t, Exam e, Organisation o where e.id = t.examId" + " and o.id = e.organisationId and ";

    /** A free place for a person who has none in the task and did not give the response. */
    private static final String FREE = "t.state in :states and t.personId <> :me"
            + " and exists (select a.id from AttemptHeader a where a.id = t.attemptId and a.annulledAt is null)"
            + " and not exists (select m.id from MarkingSeat m where m.taskId = t.id and m.markerId = :me)"
            + " and (select count(s.id) from MarkingSeat s where s.taskId = t.id"
            + " and (s.givenAt is not null or s.leasedUntil >= :now)) < t.seatsWanted";

    @PersistenceContext
    private EntityManager entities;

    void add(Object row) {
        entities.persist(row);
    }

    void remove(MarkingSeat seat) {
        entities.remove(seat);
    }

    Optional<MarkingTask> locked(long id) {
        return Optional.ofNullable(entities.find(MarkingTask.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    MarkingTask task(long id) {
        return entities.find(MarkingTask.class, id);
    }

    Optional<MarkingTask> at(long attemptId, int slot) {
        return entities.createQuery(
                        "select t from MarkingTask t where t.attemptId = :attempt and t.slot = :slot",
                        MarkingTask.class)
                .setParameter("attempt", attemptId)
                .setParameter("slot", slot)
                .getResultStream()
                .findFirst();
    }

    List<MarkingTask> ofAttempt(long attemptId) {
        return entities.createQuery(
                        "select t from MarkingTask t where t.attemptId = :attempt order by t.slot", MarkingTask.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    Optional<MarkingSeat> seat(long id) {
        return Optional.ofNullable(entities.find(MarkingSeat.class, id));
    }

    /** Seats in the order in which their marks were given, those without one last. */
    List<MarkingSeat> seats(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s from MarkingSeat s where s.taskId in :tasks order by s.id", MarkingSeat.class)
                        .setParameter("tasks", List.copyOf(taskIds))
                        .getResultStream()
                        .sorted((one, other) -> at(one).compareTo(at(other)))
                        .toList();
    }

    private static Instant at(MarkingSeat seat) {
        return seat.givenAt == null ? Instant.MAX : seat.givenAt;
    }

    /** Seats of the person without a mark whose time is over make room. */
    void giveUp(long markerId, Instant now) {
        entities.createQuery(
                        "delete from MarkingSeat s where s.markerId = :me and s.givenAt is null and s.leasedUntil < :now")
                .setParameter("me", markerId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What the person has on the desk in the exam. */
    Optional<MarkingSeat> begun(long markerId, long examId) {
        return entities.createQuery(
                        "select s from MarkingSeat s, MarkingTask t where t.id = s.taskId and s.markerId = :me"
                                + " and s.givenAt is null and t.examId = :exam order by s.id",
                        MarkingSeat.class)
                .setParameter("me", markerId)
                .setParameter("exam", examId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Tasks with a place for the person: one question after the other, so that marks of one stay comparable. */
    List<Long> free(long examId, @Nullable Long versionId, long me, Set<TaskState> states, Instant now, int most) {
        TypedQuery<Long> found = entities.createQuery(
                "select t.id from MarkingTask t where t.examId = :exam and " + FREE
                        + (versionId == null ? "" : " and t.versionId = :version") + " order by t.versionId, t.id",
                Long.class);
        if (versionId != null) {
            found.setParameter("version", versionId);
        }
        return bindFree(found.setParameter("exam", examId), me, states, now)
                .setMaxResults(most)
                .getResultList();
    }

    boolean isFree(long taskId, long me, Set<TaskState> states, Instant now) {
        TypedQuery<Long> found =
                entities.createQuery("select count(t) from MarkingTask t where t.id = :task and " + FREE, Long.class);
        return bindFree(found.setParameter("task", taskId), me, states, now).getSingleResult() > 0;
    }

    /** Tasks with a place for the person, by exam. */
    Map<Long, Long> countFree(Collection<Long> examIds, long me, Set<TaskState> states, Instant now) {
        if (examIds.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Object[]> found = entities.createQuery(
                "select t.examId, count(t) from MarkingTask t where t.examId in :exams and " + FREE
                        + " group by t.examId",
                Object[].class);
        return pairs(bindFree(found.setParameter("exams", List.copyOf(examIds)), me, states, now));
    }

    private static <T> TypedQuery<T> bindFree(TypedQuery<T> query, long me, Set<TaskState> states, Instant now) {
        return query.setParameter("states", states).setParameter("me", me).setParameter("now", now);
    }

    /** Exams of the scope in which people mark, the newest first. Filters: q (title), waiting (yes: something waits). */
    List<Long> exams(Scope scope, ListQuery query) {
        TypedQuery<Long> found = entities.createQuery(
                "select t.examId" + ofExams(scope, query) + " group by t.examId order by t.examId desc", Long.class);
        bindExams(found, scope, query);
        return found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList();
    }

    long countExams(Scope scope, ListQuery query) {
        TypedQuery<Long> found =
                entities.createQuery("select count(distinct t.examId)" + ofExams(scope, query), Long.class);
        bindExams(found, scope, query);
        return found.getSingleResult();
    }

    private static String ofExams(Scope scope, ListQuery query) {
        return OF_EXAMS
                + scope.condition("o.treePath")
                + (query.filter("q") == null ? "" : " and e.title like :q")
                + (query.filter("waiting") == null ? "" : " and t.state <> :decided");
    }

    private static void bindExams(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filter("waiting") != null) {
            found.setParameter("decided", TaskState.DECIDED);
        }
    }

    /** How many tasks stand how, by exam. */
    Map<Long, Map<TaskState, Long>> states(Collection<Long> examIds) {
        Map<Long, Map<TaskState, Long>> found = new HashMap<>();
        if (!examIds.isEmpty()) {
            entities.createQuery(
                            "select t.examId, t.state, count(t) from MarkingTask t where t.examId in :exams"
                                    + " group by t.examId, t.state",
                            Object[].class)
                    .setParameter("exams", List.copyOf(examIds))
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], exam -> new EnumMap<>(TaskState.class))
                            .put((TaskState) row[1], (Long) row[2]));
        }
        return found;
    }

    /** Marks that the person gave, by exam. */
    Map<Long, Long> given(Collection<Long> examIds, long markerId) {
        return examIds.isEmpty()
                ? Map.of()
                : pairs(entities.createQuery(
                                "select t.examId, count(s) from MarkingSeat s, MarkingTask t where t.id = s.taskId"
                                        + " and s.markerId = :me and s.givenAt is not null and t.examId in :exams"
                                        + " group by t.examId",
                                Object[].class)
                        .setParameter("me", markerId)
                        .setParameter("exams", List.copyOf(examIds)));
    }

    /** Version, state, number, and sum of points divided by marks, of the exam's tasks. */
    List<Object[]> questions(long examId) {
        return entities.createQuery(
                        "select t.versionId, t.state, count(t), sum(t.points), sum(t.marks) from MarkingTask t"
                                + " where t.examId = :exam group by t.versionId, t.state order by t.versionId",
                        Object[].class)
                .setParameter("exam", examId)
                .getResultList();
    }

    /** Tasks of the exam. Filters: state, versionId. Sorts: createdAt, decidedAt, points, state. */
    List<MarkingTask> list(long examId, ListQuery query) {
        String order = SORTS.containsKey(query.sort())
                ? SORTS.get(query.sort()) + (query.descending() ? " desc" : "") + ", t.id"
                : "t.id";
        TypedQuery<MarkingTask> found = entities.createQuery(
                "select t from MarkingTask t where " + listed(query) + " order by " + order, MarkingTask.class);
        bindListed(found, examId, query);
        return found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList();
    }

    long count(long examId, ListQuery query) {
        TypedQuery<Long> found =
                entities.createQuery("select count(t) from MarkingTask t where " + listed(query), Long.class);
        bindListed(found, examId, query);
        return found.getSingleResult();
    }

    private static String listed(ListQuery query) {
        return "t.examId = :exam" + (query.filter("state") == null ? "" : " and t.state = :state")
                + (query.filterId("versionId") == null ? "" : " and t.versionId = :version");
    }

    private static void bindListed(Query found, long examId, ListQuery query) {
        found.setParameter("exam", examId);
        if (query.filter("state") != null) {
            found.setParameter("state", Inputs.choice(TaskState.class, "state", query.filter("state")));
        }
        if (query.filterId("versionId") != null) {
            found.setParameter("version", query.filterId("versionId"));
        }
    }

    /** Names by person. */
    Map<Long, String> names(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : entities.createQuery("select p.id, p.name from Person p where p.id in :ids", Object[].class)
                        .setParameter("ids", List.copyOf(personIds))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    Optional<RubricRow> rubric(long questionId) {
        return Optional.ofNullable(entities.find(RubricRow.class, questionId));
    }

    Set<Long> withRubric(Collection<Long> questionIds) {
        return questionIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select r.questionId from RubricRow r where r.questionId in :ids", Long.class)
                        .setParameter("ids", List.copyOf(questionIds))
                        .getResultList());
    }

    void remove(RubricRow rubric) {
        entities.remove(rubric);
    }

    void flush() {
        entities.flush();
    }

    private static Map<Long, Long> pairs(TypedQuery<Object[]> query) {
        return query.getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
