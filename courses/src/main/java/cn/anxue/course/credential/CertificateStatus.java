package cn.anxue.course.credential;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a certificate holds on a day. It is computed, never stored, so no job has to expire certificates. */
public enum CertificateStatus {
    VALID,
    EXPIRED,
    REVOKED;

    /**
     * The status on a day. Revoked wins over expired.
     *
     * @param validUntil last day of validity
     * @param revokedOn first day without it, null if never revoked
     */
    public static CertificateStatus on(LocalDate day, LocalDate validUntil, @Nullable LocalDate revokedOn) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return REVOKED;
        }
        return day.isAfter(validUntil) ? EXPIRED : VALID;
    }
}
