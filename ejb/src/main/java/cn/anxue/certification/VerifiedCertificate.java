package cn.anxue.certification;

import cn.anxue.course.credential.CertificateStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may know of a certificate.
 *
 * @param number in groups for reading aloud
 * @param holder masked: 张*
 * @param idNumber masked, null when none is known
 * @param jobCategory its name in the reader's language
 * @param revokedOn null unless revoked
 */
public record VerifiedCertificate(
        String number,
        String holder,
        @Nullable String idNumber,
        String jobCategory,
        String curriculum,
        BigDecimal creditHours,
        String issuer,
        LocalDate issuedOn,
        LocalDate validUntil,
        CertificateStatus status,
        @Nullable LocalDate revokedOn) {}
