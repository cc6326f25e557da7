package cn.anxue.learning;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class PracticeRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(PracticeAnswer answer) {
        entities.persist(answer);
    }

    Optional<PracticeAnswer> answer(long personId, long questionId) {
        return Optional.ofNullable(entities.find(PracticeAnswer.class, new PracticeKey(personId, questionId)));
    }

    /** All that the person has practised. */
    List<PracticeAnswer> answers(long personId) {
        return entities.createQuery("select a from PracticeAnswer a where a.personId = :person", PracticeAnswer.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
