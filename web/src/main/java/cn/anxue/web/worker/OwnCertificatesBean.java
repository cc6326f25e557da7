package cn.anxue.web.worker;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /worker/certificates. */
@Named
@RequestScoped
public class OwnCertificatesBean {

    @Inject
    private CertificateService service;

    @Inject
    private Callers callers;

    private List<CertificateRow> certificates = List.of();

    public void load() {
        certificates = service.own(callers.current());
    }

    public List<CertificateRow> getCertificates() {
        return certificates;
    }
}
