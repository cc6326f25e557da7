package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.BankMappingService;
import cn.anxue.questionbank.MappingView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind /admin/bank-mappings. */
@Named
@RequestScoped
public class BankMappingsBean extends ListBean<MappingView> {

    @Inject
    private BankMappingService mappings;

    @Override
    protected String[] filters() {
        return new String[] {"q"};
    }

    @Override
    protected Slice<MappingView> find(Caller caller, ListQuery query) {
        return mappings.list(caller, query);
    }

    public boolean isWriter() {
        return caller().may(Permission.BANK_WRITE);
    }
}
