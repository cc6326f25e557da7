package cn.anxue.web.worker;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Behind /worker/certificates. */
@Named
@RequestScoped
public class OwnCertificatesBean {

    @Inject
    private CertificateService service;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<CertificateRow> certificates;

    public void load() {
        ListPage asked = ListPage.of(request);
        page = asked;
        certificates = service.own(callers.current(), asked.query());
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<CertificateRow> getCertificates() {
        return certificates;
    }
}
