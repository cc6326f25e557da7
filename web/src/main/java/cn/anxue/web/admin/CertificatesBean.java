package cn.anxue.web.admin;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.identity.Caller;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.api.CertificateResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind /admin/certificates. */
@Named
@RequestScoped
public class CertificatesBean extends ListBean<CertificateRow> {

    @Inject
    private CertificateService service;

    @Override
    protected String[] filters() {
        return CertificateResource.FILTERS;
    }

    @Override
    protected Slice<CertificateRow> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }
}
