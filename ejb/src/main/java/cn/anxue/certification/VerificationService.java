package cn.anxue.certification;

import static cn.anxue.identity.Permission.ANYONE;

import cn.anxue.course.credential.CertificateNumber;
import cn.anxue.course.credential.Masking;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says to anyone whether a certificate is real and holds, without saying who the holder is. */
@Stateless
public class VerificationService {

    @Inject
    private CertificateRepository certificates;

    @Inject
    private VerificationLimit limit;

    @Inject
    private Directory directory;

    /**
     * The certificate of a number as typed or scanned; empty when none was issued under it. Refuses what is no number
     * («certificateNumber») and too many questions from one address.
     */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public Optional<VerifiedCertificate> verify(Caller caller, @Nullable String typed) {
        CertificateNumber number = CertificateNumber.parse(Inputs.text("number", typed, 60))
                .orElseThrow(() -> Refusal.invalid("number", "certificateNumber"));
        limit.count(caller.origin(), caller.now());
        return certificates.byNumber(number.value()).map(found -> {
            return new VerifiedCertificate(
                    number.grouped(),
                    Masking.name(found.holder),
                    found.holderIdNumber,
                    directory.jobCategory(found.jobCategory).name(caller.locale()),
                    found.curriculum,
                    found.creditHours,
                    found.issuer,
                    found.issuedOn,
                    found.validUntil,
                    found.status(Days.today(caller.now())),
                    found.revokedAt == null ? null : Days.today(found.revokedAt));
        });
    }
}
