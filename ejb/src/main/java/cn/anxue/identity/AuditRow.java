package cn.anxue.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which record.
 *
 * @param person name of {@code personId}, null for the platform's own jobs and failed sign-ins
 * @param act {@code noun.verb}: {@code person.read}
 * @param subject {@code type/id}: {@code person/1203}
 * @param organisation whose trail it belongs to; null for the platform as a whole
 */
public record AuditRow(
        long id,
        Instant recordedAt,
        @Nullable Long personId,
        @Nullable String person,
        String act,
        @Nullable String subject,
        @Nullable Long organisationId,
        @Nullable String organisation,
        @Nullable String detail) {}
