package cn.anxue.web.admin;

import cn.anxue.exam.exchange.ExportFormat;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.ExportReport;
import cn.anxue.questionbank.ExportReport.ExportProblem;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionExportService;
import cn.anxue.web.record.BankWords;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank-export: the formats, and what the chosen one would not carry of the questions listed before. */
@Named
@RequestScoped
public class BankExportBean extends RecordBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionExportService exports;

    private @Nullable BankView bank;
    private @Nullable ListPage page;
    private @Nullable ExportReport report;

    @PostConstruct
    void begin() {
        long id = neededId();
        bank = banks.get(caller(), id);
        ListPage wanted = ListPage.of(request(), "q", "chapter", "type", "difficulty", "tag", "objective", "active");
        page = wanted;
        report = exports.report(
                caller(), id, wanted.query(), chosen().orElse(ExportFormat.XLSX), BankWords.of(caller().locale()));
    }

    private Optional<ExportFormat> chosen() {
        String name = request().getParameter("format");
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.name().equals(name))
                .findFirst();
    }

    /** What the format cannot do with a question, in the reader's language. */
    public String reason(ExportProblem problem) {
        return Texts.text(caller().locale(), problem.problem());
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
    }

    public ListPage getPage() {
        return Objects.requireNonNull(page);
    }

    public ExportReport getReport() {
        return Objects.requireNonNull(report);
    }

    public List<ExportFormat> getFormats() {
        return List.of(ExportFormat.values());
    }
}
