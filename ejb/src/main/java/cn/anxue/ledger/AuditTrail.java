package cn.anxue.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Appends audit records inside the caller's transaction: rolled back with it, kept with it. */
@Dependent
public class AuditTrail {

    private static final int LONGEST_DETAIL = 2000;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param act what was done, {@code noun.verb}: {@code person.create}
     * @param subject what it was done to, {@code type/id}: {@code person/1203}
     * @param organisationId whose trail it belongs to; null for the platform as a whole
     * @param detail what changed, without personal numbers or passwords
     */
    public void append(
            @Nullable Long personId,
            Instant now,
            String act,
            @Nullable String subject,
            @Nullable Long organisationId,
            @Nullable String detail) {
        AuditRecord entry = new AuditRecord();
        entry.personId = personId;
        entry.recordedAt = now;
        entry.act = act;
        entry.subject = subject;
        entry.organisationId = organisationId;
        entry.detail =
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        entities.persist(entry);
    }
}
