package cn.anxue.certification;

import cn.anxue.course.credential.CertificateStatus;
import cn.anxue.identity.Days;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A certificate as printed. Only its revocation is ever added. */
@Entity
@Table(name = "certificate")
class Certificate extends BaseEntity {

    @Column(name = "certificate_no")
    String number;

    @Column(name = "person_id")
    long personId;

    @Column(name = "enrolment_id")
    long enrolmentId;

    @Column(name = "curriculum_version_id")
    long curriculumVersionId;

    @Column(name = "attempt_id")
    @Nullable
    Long attemptId;

    @Column(name = "holder_name")
    String holder;

    @Column(name = "holder_id_masked")
    @Nullable
    String holderIdNumber;

    @Column(name = "curriculum_title")
    String curriculum;

    @Column(name = "job_category")
    String jobCategory;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "issuer_id")
    long issuerId;

    @Column(name = "issuer_name")
    String issuer;

    @Column(name = "credit_hours")
    BigDecimal creditHours;

    @Column(name = "score")
    @Nullable
    BigDecimal score;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revoked_reason")
    @Nullable
    String revokedReason;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    CertificateStatus status(LocalDate day) {
        return CertificateStatus.on(day, validUntil, revokedAt == null ? null : Days.today(revokedAt));
    }
}
