package cn.anxue.web.admin;

import cn.anxue.identity.AuditRow;
import cn.anxue.identity.AuditService;
import cn.anxue.identity.Caller;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.api.AuditResource;
import cn.anxue.web.record.AuditSheet;
import cn.anxue.web.record.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Behind /admin/audit: who did what, newest first. */
@Named
@RequestScoped
public class AuditBean extends ListBean<AuditRow> {

    @Inject
    private AuditService audit;

    @Inject
    private Words words;

    private Map<String, String> jobs = Map.of();

    @Override
    protected String[] filters() {
        return AuditResource.FILTERS;
    }

    @Override
    protected Slice<AuditRow> find(Caller caller, ListQuery query) {
        jobs = words.jobs(caller);
        return audit.list(caller, query);
    }

    /** Acts by their code, with their words. */
    public Map<String, String> getActs() {
        return AuditSheet.acts(caller());
    }

    public String person(AuditRow row) {
        return AuditSheet.person(caller(), row);
    }

    public String act(AuditRow row) {
        return AuditSheet.act(caller(), row.act());
    }

    public String subject(AuditRow row) {
        return AuditSheet.subject(caller(), row.subject());
    }

    public String detail(AuditRow row) {
        return AuditSheet.detail(caller(), row, jobs);
    }
}
