package cn.anxue.photo;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Dependent
class PhotoRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object made) {
        entities.persist(made);
    }

    /** Makes the database say now whether it takes what was added. */
    void flush() {
        entities.flush();
    }

    /** By moment. */
    List<ExamPhoto> of(long attemptId) {
        return entities.createQuery(
                        "select p from ExamPhoto p where p.attemptId = :attempt order by p.moment", ExamPhoto.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    Optional<ExamPhoto> find(long attemptId, int moment) {
        return entities.createQuery(
                        "select p from ExamPhoto p where p.attemptId = :attempt and p.moment = :moment",
                        ExamPhoto.class)
                .setParameter("attempt", attemptId)
                .setParameter("moment", moment)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    List<PhotoAnswer> answers(long attemptId) {
        return entities.createQuery(
                        "select a from PhotoAnswer a where a.attemptId = :attempt order by a.answeredAt, a.id",
                        PhotoAnswer.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    /** What holds now, by attempt; attempts whose candidate said nothing are missing. */
    Map<Long, PhotoConsent> consents(Collection<Long> attemptIds) {
        Map<Long, PhotoConsent> found = new LinkedHashMap<>();
        if (!attemptIds.isEmpty()) {
            entities.createQuery(
                            "select a from PhotoAnswer a where a.attemptId in :ids order by a.answeredAt, a.id",
                            PhotoAnswer.class)
                    .setParameter("ids", List.copyOf(attemptIds))
                    .getResultStream()
                    .forEach(answer -> found.put(answer.attemptId, answer.answer));
        }
        return found;
    }

    /** How many photos of an outcome there are, by attempt. */
    Map<Long, Long> counts(Collection<Long> attemptIds, boolean taken) {
        return attemptIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p.attemptId, count(p) from ExamPhoto p where p.attemptId in :ids and p.outcome "
                                        + (taken ? "=" : "<>") + " :taken group by p.attemptId",
                                Object[].class)
                        .setParameter("ids", List.copyOf(attemptIds))
                        .setParameter("taken", PhotoOutcome.TAKEN)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Pictures whose days are over. */
    List<Long> expired(Instant now, int most) {
        return entities.createQuery(
                        "select p.id from ExamPhoto p where p.fileName is not null and p.deleteAt <= :now"
                                + " order by p.deleteAt, p.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<ExamPhoto> find(long id) {
        return Optional.ofNullable(entities.find(ExamPhoto.class, id));
    }

    /** Those of the names that a row knows. */
    Set<String> known(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select p.fileName from ExamPhoto p where p.fileName in :names", String.class)
                        .setParameter("names", List.copyOf(names))
                        .getResultList());
    }
}
