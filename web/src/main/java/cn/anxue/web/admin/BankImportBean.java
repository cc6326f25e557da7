package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.CheckedImport;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionImportService;
import cn.anxue.web.request.PageUploads;
import cn.anxue.web.request.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank-import: a spreadsheet is checked, then the same file is imported into the bank. */
@Named
@RequestScoped
public class BankImportBean extends RecordBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionImportService imports;

    private long id;
    private @Nullable BankView bank;
    private @Nullable Part file;
    private @Nullable String checked;
    private @Nullable ImportReport report;

    /** Before Faces asks which buttons there are. */
    @PostConstruct
    void begin() {
        if (!caller().may(Permission.BANK_WRITE)) {
            throw Refusal.notFound();
        }
        id = neededId();
        bank = banks.get(caller(), id);
        checked = request().getParameter("checked");
    }

    @Override
    public void open() {
        PageUploads.refused(request()).ifPresent(feedback()::problem);
    }

    /** Reports what an import would do; the file stays on the server for {@link #run}. */
    public void check() {
        checked = null;
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            feedback().problem(Problem.of("file", "required"));
            return;
        }
        feedback().attempt(() -> {
            CheckedImport found = check(chosen);
            report = found.report();
            checked = found.checked();
        });
    }

    private CheckedImport check(Part chosen) {
        String name = Optional.ofNullable(chosen.getSubmittedFileName()).orElse("");
        try (InputStream content = chosen.getInputStream()) {
            return imports.check(caller(), id, content, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports what was checked, and reports. */
    public void run() {
        String hash = Objects.requireNonNullElse(checked, "");
        checked = null;
        feedback().attempt(() -> report = imports.importChecked(caller(), id, hash));
    }

    /** Why a row was rejected, or what to look at, in the reader's language. */
    public String reason(ImportReport.RowProblem row) {
        return Texts.text(caller().locale(), row.problem());
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    /** Names the checked file; null when there is none to import. */
    public @Nullable String getChecked() {
        return checked;
    }

    /** Whether importing the checked file would add questions; told after the check only. */
    public boolean isNothingNew() {
        return report != null && report.imported() == 0;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
