package cn.anxue.web.admin;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/certificate: one certificate, and its revocation. */
@Named
@RequestScoped
public class CertificateBean extends RecordBean {

    @Inject
    private CertificateService certificates;

    private long id;
    private @Nullable CertificateRow certificate;
    private @Nullable String reason;

    /** Before Faces asks whether there is a form. */
    @PostConstruct
    void begin() {
        id = neededId();
        certificate = certificates.get(caller(), id);
    }

    /** Takes it back for good. */
    public @Nullable String revoke() {
        if (!feedback().attempt(() -> certificates.revoke(caller(), id, reason))) {
            return null;
        }
        feedback().done("certificate.revoked", getCertificate().number());
        return "/admin/certificate?faces-redirect=true&id=" + id;
    }

    public CertificateRow getCertificate() {
        return Objects.requireNonNull(certificate);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
