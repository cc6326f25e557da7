package cn.anxue.learning;

import cn.anxue.course.progress.StudyClock;
import cn.anxue.identity.Days;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The study clock of a person, always under its row lock: the lock of everything that a person's study changes. Devices
 * that work in parallel queue up here, and so earn no more than one would.
 */
@Dependent
class StudyClocks {

    private static final Logger LOG = Logger.getLogger(StudyClocks.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FirstClock first;

    PersonClock locked(long personId, Instant now) {
        @Nullable PersonClock found = find(personId);
        if (found == null) {
            start(personId, now);
            found = find(personId);
        }
        if (found == null) {
            throw new IllegalStateException("no study clock for person " + personId);
        }
        return found;
    }

    private @Nullable PersonClock find(long personId) {
        return entities.find(PersonClock.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void start(long personId, Instant now) {
        PersonClock fresh = new PersonClock();
        fresh.personId = personId;
        fresh.write(StudyClock.fresh(Days.today(now)));
        try {
            first.keep(fresh);
        } catch (PersistenceException faster) {
            // Another device of the person made it meanwhile; whoever then still finds none fails loudly.
            LOG.log(Level.FINE, "study clock was there already", faster);
        }
    }
}
