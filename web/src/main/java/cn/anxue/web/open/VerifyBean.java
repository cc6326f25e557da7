package cn.anxue.web.open;

import cn.anxue.certification.VerificationService;
import cn.anxue.certification.VerifiedCertificate;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /open/verify: anyone checks a certificate by its number, typed or from the QR code. */
@Named
@RequestScoped
public class VerifyBean {

    @Inject
    private VerificationService verification;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    private @Nullable String number;
    private @Nullable VerifiedCertificate found;
    private boolean unknown;

    public void load() {
        if (number == null || number.isBlank()) {
            return;
        }
        feedback.attemptHere(() -> {
            Optional<VerifiedCertificate> answer = verification.verify(callers.current(), number);
            found = answer.orElse(null);
            unknown = answer.isEmpty();
        });
    }

    /** Key of the text that says what the status means. */
    public String getVerdict() {
        VerifiedCertificate certificate = found;
        if (certificate == null) {
            return "";
        }
        return switch (certificate.status()) {
            case VALID -> "verify.isValid";
            case EXPIRED -> "verify.isExpired";
            case REVOKED -> "verify.isRevoked";
        };
    }

    public @Nullable VerifiedCertificate getFound() {
        return found;
    }

    public boolean isUnknown() {
        return unknown;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
