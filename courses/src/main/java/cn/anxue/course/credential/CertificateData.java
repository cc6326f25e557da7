package cn.anxue.course.credential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a certificate.
 *
 * @param locale language of the labels: Chinese, or English for anything else
 * @param holder the person's full name; characters that no font has are drawn as boxes
 * @param maskedIdentity as {@link Masking#identity} gives it
 * @param score out of 100, null for a curriculum without an exam
 * @param validUntil last day of validity
 * @param verifyUrl absolute address of the public page for this number; it is drawn as the QR code
 */
public record CertificateData(
        Locale locale,
        CertificateNumber number,
        String holder,
        String maskedIdentity,
        String jobCategory,
        String curriculum,
        BigDecimal creditHours,
        @Nullable BigDecimal score,
        String issuedBy,
        LocalDate issuedOn,
        LocalDate validUntil,
        String verifyUrl) {}
