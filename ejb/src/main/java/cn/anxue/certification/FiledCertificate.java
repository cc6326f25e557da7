package cn.anxue.certification;

import cn.anxue.course.credential.CertificateStatus;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Permission;
import java.time.LocalDate;

/** A certificate with where its holder worked and where its issuer stands in the tree of organisations. */
record FiledCertificate(Certificate certificate, String organisation, String treePath, String issuerPath) {

    /** Readable for those in charge of the holder's organisation and for the issuer (I9). */
    boolean readableBy(Caller caller) {
        return caller.may(Permission.CERTIFICATE_READ, treePath) || caller.may(Permission.CERTIFICATE_READ, issuerPath);
    }

    /** Only the issuer takes a certificate back. */
    boolean revocableBy(Caller caller) {
        return certificate.revokedAt == null && caller.may(Permission.CERTIFICATE_REVOKE, issuerPath);
    }

    CertificateRow row(Caller caller) {
        LocalDate today = Days.today(caller.now());
        CertificateStatus status = certificate.status(today);
        LocalDate soon = today.plusDays(CertificateRepository.EXPIRING_DAYS);
        return new CertificateRow(
                certificate.id(),
                certificate.number,
                certificate.personId,
                certificate.holder,
                certificate.holderIdNumber,
                certificate.curriculum,
                certificate.jobCategory,
                certificate.organisationId,
                organisation,
                certificate.issuer,
                certificate.creditHours,
                certificate.score,
                certificate.issuedOn,
                certificate.validUntil,
                status,
                status == CertificateStatus.VALID && !certificate.validUntil.isAfter(soon),
                certificate.revokedAt,
                certificate.revokedReason,
                revocableBy(caller));
    }
}
