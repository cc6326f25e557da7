package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.PaperService;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.web.request.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank-paste: a paper as text; bank-paste.js shows what it is understood as while it is edited. */
@Named
@RequestScoped
public class BankPasteBean extends RecordBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private PaperService papers;

    private long id;
    private @Nullable BankView bank;
    private @Nullable String text;
    private boolean doubtful;
    private @Nullable ImportReport report;

    /** Before Faces asks which buttons there are. */
    @PostConstruct
    void begin() {
        if (!caller().may(Permission.BANK_WRITE)) {
            throw Refusal.notFound();
        }
        id = neededId();
        bank = banks.get(caller(), id);
    }

    /** Imports what can be taken; the text stays, so that the rest can be put right. */
    public void run() {
        feedback().attempt(() -> report = papers.importText(caller(), id, text, doubtful));
    }

    /** Why a question stays. */
    public String reason(ImportReport.RowProblem row) {
        return Texts.text(caller().locale(), row.problem());
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isDoubtful() {
        return doubtful;
    }

    public void setDoubtful(boolean doubtful) {
        this.doubtful = doubtful;
    }
}
