package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionImportService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank-import: a spreadsheet is checked, then imported into a bank. */
@Named
@RequestScoped
public class BankImportBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionImportService imports;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    private @Nullable BankView bank;
    private @Nullable Part file;
    private @Nullable ImportReport report;

    /** Reads the bank of the parameter {@code id}. */
    public void load() {
        if (!callers.current().may(Permission.BANK_WRITE)) {
            throw Refusal.notFound();
        }
        bank = banks.get(callers.current(), id());
    }

    /** Reports what an import would do. */
    public void check() {
        read(true);
    }

    /** Imports and reports. */
    public void run() {
        read(false);
    }

    private void read(boolean dryRun) {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            feedback.problem(Problem.of("file", "required"));
            return;
        }
        feedback.attempt(() -> report = report(chosen, dryRun));
    }

    private ImportReport report(Part chosen, boolean dryRun) {
        String name = Optional.ofNullable(chosen.getSubmittedFileName()).orElse("");
        try (InputStream content = chosen.getInputStream()) {
            return imports.importFile(callers.current(), id(), content, name, dryRun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long id() {
        return Requests.neededId(request, "id");
    }

    /** Why a row was rejected, or what to look at, in the reader's language. */
    public String reason(ImportReport.RowProblem row) {
        return Texts.text(callers.current().locale(), row.problem());
    }

    public @Nullable BankView getBank() {
        return bank;
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
