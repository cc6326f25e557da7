package cn.anxue.questionbank;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class BankRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(QuestionBank bank) {
        entities.persist(bank);
    }

    void flush() {
        entities.flush();
    }

    Optional<QuestionBank> find(long id) {
        return Optional.ofNullable(entities.find(QuestionBank.class, id));
    }

    /** Where the bank's organisation stands in the tree. */
    Optional<String> treePath(long bankId) {
        return entities.createQuery(
                        "select o.treePath from QuestionBank b, Organisation o where b.id = :bank and o.id = b.organisationId",
                        String.class)
                .setParameter("bank", bankId)
                .getResultStream()
                .findFirst();
    }
}
