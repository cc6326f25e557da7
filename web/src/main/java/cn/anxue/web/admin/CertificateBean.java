package cn.anxue.web.admin;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Behind /admin/certificate: one certificate, and its revocation. */
@Named
@RequestScoped
public class CertificateBean {

    @Inject
    private CertificateService certificates;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    private long id;
    private @Nullable CertificateRow certificate;
    private @Nullable String reason;

    public void load() {
        certificate = certificates.get(callers.current(), id);
    }

    /** Takes it back for good. */
    public @Nullable String revoke() {
        if (!feedback.attempt(() -> certificates.revoke(callers.current(), id, reason))) {
            return null;
        }
        feedback.done(
                "certificate.revoked", certificates.get(callers.current(), id).number());
        return "/admin/certificate?faces-redirect=true&id=" + id;
    }

    public @Nullable CertificateRow getCertificate() {
        return certificate;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
