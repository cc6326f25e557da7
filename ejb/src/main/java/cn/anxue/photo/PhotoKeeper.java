package cn.anxue.photo;

import cn.anxue.examination.AttemptFacts;
import cn.anxue.platform.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps what came of a moment, once. */
@Dependent
class PhotoKeeper {

    @Inject
    private PhotoRepository photos;

    @Inject
    private PhotoShelf shelf;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** @param picture null when there is none */
    void keep(
            AttemptFacts attempt,
            int moment,
            Instant dueAt,
            PhotoOutcome outcome,
            byte @Nullable [] picture,
            Instant takenAt,
            Instant now) {
        ExamPhoto made = photos.find(attempt.id(), moment).orElseGet(ExamPhoto::new);
        boolean fresh = made.receivedAt == null;
        if (!fresh && (made.outcome == PhotoOutcome.TAKEN || outcome != PhotoOutcome.TAKEN)) {
            return;
        }
        made.attemptId = attempt.id();
        made.moment = moment;
        made.dueAt = dueAt;
        made.outcome = outcome;
        made.takenAt = takenAt;
        made.receivedAt = now;
        made.deleteAt = now.plus(Duration.ofDays(attempt.photos().days()));
        if (picture != null) {
            made.fileName = put(picture);
        }
        if (fresh) {
            photos.add(made);
        }
        try {
            photos.flush();
        } catch (PersistenceException twice) {
            // another device of the same person was faster: its photo is the one
            throw Refusal.conflict("photoTwice");
        }
    }

    /** A picture whose row is not kept does not stay either. */
    private String put(byte[] picture) {
        String name = shelf.put(picture);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    shelf.remove(name);
                }
            }
        });
        return name;
    }
}
