package cn.anxue.certification;

import cn.anxue.course.credential.CertificateStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in a list and as a record.
 *
 * @param idNumber the holder's, masked
 * @param jobCategory code
 * @param organisation where the holder worked when it was earned
 * @param score of 100, null without an exam
 * @param validUntil last day of validity
 * @param expiring whether it is valid, but for at most 60 more days
 * @param revocable whether the caller may revoke it
 */
public record CertificateRow(
        long id,
        String number,
        long personId,
        String holder,
        @Nullable String idNumber,
        String curriculum,
        String jobCategory,
        long organisationId,
        String organisation,
        String issuer,
        BigDecimal creditHours,
        @Nullable BigDecimal score,
        LocalDate issuedOn,
        LocalDate validUntil,
        CertificateStatus status,
        boolean expiring,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason,
        boolean revocable) {}
