package cn.anxue.web.admin;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.platform.Slice;
import cn.anxue.web.api.CertificateResource;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Behind /admin/certificates. */
@Named
@RequestScoped
public class CertificatesBean {

    @Inject
    private CertificateService certificates;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<CertificateRow> slice;

    public void load() {
        ListPage asked = ListPage.of(request, CertificateResource.FILTERS);
        page = asked;
        slice = certificates.list(callers.current(), asked.query());
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<CertificateRow> getSlice() {
        return slice;
    }
}
