package cn.anxue.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps a person's first clock in its own transaction, so that two devices meeting there do not lose their work. */
@ApplicationScoped
class FirstClock {

    @PersistenceContext
    private EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(PersonClock clock) {
        entities.persist(clock);
        entities.flush();
    }
}
