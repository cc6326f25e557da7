package cn.anxue.learning;

import cn.anxue.platform.NativeSql;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

@Dependent
class EnrolmentRepository {

    /** Of an attempt as t: whether it uses up one of the candidate's attempts. */
    private static final String COUNTS = "(t.annulled_at is null or t.annulled_used)";

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    /** The person's own enrolment; refuses with «not found» for anybody else's. */
    Enrolment own(long personId, long id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id))
                .filter(found -> found.personId == personId)
                .orElseThrow(Refusal::notFound);
    }

    /** Like {@link #own}, its row locked for a change. */
    Enrolment ownLocked(long personId, long id) {
        return locked(id).filter(found -> found.personId == personId).orElseThrow(Refusal::notFound);
    }

    Optional<Enrolment> locked(long id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Enrolment> of(long personId, long assignmentId) {
        return entities.createQuery(
                        "select n from Enrolment n where n.personId = :person and n.assignmentId = :assignment",
                        Enrolment.class)
                .setParameter("person", personId)
                .setParameter("assignment", assignmentId)
                .getResultStream()
                .findFirst();
    }

    /** All of a person, newest first. */
    List<Enrolment> ofPerson(long personId) {
        return entities.createQuery(
                        "select n from Enrolment n where n.personId = :person order by n.startedAt desc, n.id desc",
                        Enrolment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    Optional<StudiedLesson> lesson(long enrolmentId, long lessonVersionId) {
        return Optional.ofNullable(entities.find(StudiedLesson.class, new LessonKey(enrolmentId, lessonVersionId)));
    }

    /** The lessons that were opened. */
    List<StudiedLesson> lessons(long enrolmentId) {
        return entities.createQuery(
                        "select s from StudiedLesson s where s.enrolmentId = :enrolment", StudiedLesson.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** What the attempts mean, by enrolment, for a person's enrolments whose exam is not passed. */
    Map<Long, AttemptTally> attempts(long personId) {
        String sql = "select n.id, e.state, e.attempts_allowed, e.wait_minutes,"
                + " sum(case when t.ended_at is not null and " + COUNTS + " then 1 else 0 end),"
                + " sum(case when t.id is not null and t.ended_at is null then 1 else 0 end),"
                + " sum(case when t.ended_at is not null and t.released_at is null and t.annulled_at is null"
                + " then 1 else 0 end),"
                + " max(case when " + COUNTS + " then t.ended_at else null end)"
                + " from enrolment n join exam e on e.id = n.exam_id"
                + " left join attempt t on t.exam_id = e.id and t.person_id = n.person_id and t.admission_id = n.id"
                + " where n.person_id = :person and n.passed_at is null"
                + " group by n.id, e.state, e.attempts_allowed, e.wait_minutes";
        Query query = NativeSql.query(entities, sql).setParameter("person", personId);
        return NativeSql.rows(query).stream()
                .collect(Collectors.toMap(
                        row -> row.number(0),
                        row -> new AttemptTally(
                                row.text(1).equals("PUBLISHED"),
                                (int) row.number(2),
                                (int) row.number(3),
                                (int) row.number(4),
                                row.number(5) > 0,
                                row.number(6) > 0,
                                row.time(7))));
    }

    /** The due date of an enrolment's assignment, which may have been withdrawn since. */
    LocalDate dueOn(long assignmentId) {
        Query query = NativeSql.query(entities, "select a.id, a.due_on from assignment a where a.id = :id");
        return Objects.requireNonNull(
                NativeSql.rows(query.setParameter("id", assignmentId)).get(0).day(1));
    }
}
