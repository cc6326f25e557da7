package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.BankRow;
import cn.anxue.questionbank.QuestionBankService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind /admin/banks. */
@Named
@RequestScoped
public class BanksBean extends ListBean<BankRow> {

    @Inject
    private QuestionBankService service;

    @Override
    protected String[] filters() {
        return new String[] {"q", "active"};
    }

    @Override
    protected Slice<BankRow> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    public boolean isWriter() {
        return caller().may(Permission.BANK_WRITE);
    }
}
