package cn.anxue.web.admin;

import cn.anxue.examination.QtiExam;
import cn.anxue.examination.QtiExamService;
import cn.anxue.examination.QtiExams;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.QtiExchangeService;
import cn.anxue.questionbank.QuestionBankService;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /admin/qti-import: a QTI package or item is checked or imported. */
@Named
@RequestScoped
public class QtiImportBean extends RecordBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private QtiExchangeService exchange;

    @Inject
    private QtiExamService exams;

    private @Nullable BankView bank;
    private @Nullable Part file;
    private @Nullable ImportReport report;
    private boolean alsoExam;
    private List<QtiExam> made = List.of();

    @PostConstruct
    void begin() {
        if (!caller().may(Permission.BANK_WRITE)) {
            throw Refusal.notFound();
        }
        bank = banks.get(caller(), neededId());
    }

    @Override
    public void open() {
        PageUploads.refused(request()).ifPresent(feedback()::problem);
    }

    /** Reports what an import would do. */
    public void check() {
        take(true);
    }

    /** Imports, and reports. */
    public void run() {
        take(false);
    }

    private void take(boolean dryRun) {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            feedback().problem(Problem.of("file", "required"));
            return;
        }
        String name = Optional.ofNullable(chosen.getSubmittedFileName()).orElse("");
        feedback().attempt(() -> {
            try (InputStream content = chosen.getInputStream()) {
                if (alsoExam) {
                    QtiExams both = exams.importFile(caller(), getBank().id(), content, name, dryRun);
                    report = both.report();
                    made = both.exams();
                } else {
                    report = exchange.importFile(caller(), getBank().id(), content, name, dryRun);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Why an item was rejected, in the reader's language. */
    public String reason(ImportReport.RowProblem row) {
        return Texts.text(caller().locale(), row.problem());
    }

    /** What is said of a test, in the reader's language. */
    public String remark(Problem problem) {
        return Texts.text(caller().locale(), problem);
    }

    /** Whether the reader may draft exams. */
    public boolean isExaminer() {
        return caller().may(Permission.CURRICULUM_WRITE);
    }

    /** The exams of the package's tests, when they were asked for. */
    public List<QtiExam> getMade() {
        return made;
    }

    public boolean isAlsoExam() {
        return alsoExam;
    }

    public void setAlsoExam(boolean alsoExam) {
        this.alsoExam = alsoExam;
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
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
