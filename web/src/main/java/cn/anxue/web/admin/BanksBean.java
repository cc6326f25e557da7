package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.BankRow;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Behind /admin/banks: the list of question banks. */
@Named
@RequestScoped
public class BanksBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<BankRow> slice;

    /** Reads the page of the list that the address names. */
    public void load() {
        ListPage wanted = ListPage.of(request, "q", "active");
        page = wanted;
        slice = banks.list(callers.current(), wanted.query());
    }

    public boolean isWriter() {
        return callers.current().may(Permission.BANK_WRITE);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<BankRow> getSlice() {
        return slice;
    }
}
