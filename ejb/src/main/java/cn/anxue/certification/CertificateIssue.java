package cn.anxue.certification;

import cn.anxue.course.credential.CertificateNumber;
import cn.anxue.course.curriculum.ValidityPeriod;
import cn.anxue.curriculum.Curricula;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.examination.PassWithdrawn;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.PersonBrief;
import cn.anxue.learning.EnrolmentCompleted;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Issues the certificate of a completed enrolment, in the transaction that completed it. */
@Dependent
class CertificateIssue {

    private static final long SERIALS = 100_000_000;
    private static final int MOST_TRIES = 20;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private Curricula curricula;

    @Inject
    private Directory directory;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    void issue(@Observes EnrolmentCompleted completed) {
        PublishedCurriculum curriculum = curricula.published(completed.curriculumVersionId());
        PersonBrief holder = directory.person(completed.personId());
        Certificate made = new Certificate();
        made.personId = holder.id();
        made.holder = holder.name();
        made.holderIdNumber = holder.idNumberMasked();
        made.enrolmentId = completed.enrolmentId();
        made.curriculumVersionId = completed.curriculumVersionId();
        made.attemptId = completed.attemptId();
        made.curriculum = curriculum.title();
        made.jobCategory = curriculum.jobCategory();
        made.organisationId = completed.organisationId();
        made.issuerId = curriculum.organisationId();
        made.issuer = curriculum.organisation();
        made.creditHours = completed.creditHours();
        made.score = completed.score();
        made.issuedOn = Days.today(completed.completedAt());
        made.validUntil = ValidityPeriod.validUntil(made.issuedOn, curriculum.validityMonths());
        made.number = number(made.issuedOn.getYear());
        certificates.add(made);
        audit.append(
                completed.personId(),
                completed.completedAt(),
                "certificate.issue",
                "certificate/" + made.id(),
                made.organisationId,
                made.number);
    }

    /** Revokes the certificate that rested on a withdrawn pass. */
    void revoke(@Observes PassWithdrawn withdrawn) {
        certificates.ofAttempt(withdrawn.attemptId()).forEach(found -> {
            found.revokedAt = withdrawn.at();
            found.revokedReason = withdrawn.reason();
            audit.append(
                    withdrawn.decidedBy(),
                    withdrawn.at(),
                    "certificate.revoke",
                    "certificate/" + found.id(),
                    found.organisationId,
                    found.number + " " + withdrawn.reason());
        });
    }

    /** A free number, drawn rather than counted: the verification page is public, and nobody shall walk through it. */
    private String number(int year) {
        for (int i = 0; i < MOST_TRIES; i++) {
            String drawn = CertificateNumber.make(year, Math.floorMod(secrets.seed(), SERIALS))
                    .value();
            if (!certificates.taken(drawn)) {
                return drawn;
            }
        }
        throw new IllegalStateException("no free certificate number for " + year);
    }
}
