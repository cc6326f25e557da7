package cn.anxue.web.admin;

import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankMappingService;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.CheckedImport;
import cn.anxue.questionbank.CheckedImport.Preview;
import cn.anxue.questionbank.ImportChoice;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.MappingInput;
import cn.anxue.questionbank.MappingView;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Behind /admin/bank-import: a file is checked, JSON of another system perhaps again with another mapping, then the same
 * file is imported into the bank.
 */
@Named
@RequestScoped
public class BankImportBean extends RecordBean {

    private static final int MOST_MAPPINGS = 200;

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionImportService imports;

    @Inject
    private BankMappingService mappings;

    private long id;
    private @Nullable BankView bank;
    private List<MappingView> saved = List.of();
    private @Nullable Part file;
    private @Nullable BankFormat format;
    private @Nullable Long mappingId;
    private boolean doubtful;
    private @Nullable String checked;
    private @Nullable MappingForm mapping;
    private @Nullable String mappingName;
    private boolean kept;
    private @Nullable ImportReport report;
    private List<Preview> preview = List.of();

    /** Before Faces asks which buttons there are. */
    @PostConstruct
    void begin() {
        if (!caller().may(Permission.BANK_WRITE)) {
            throw Refusal.notFound();
        }
        id = neededId();
        bank = banks.get(caller(), id);
        saved = mappings.list(caller(), new ListQuery(1, MOST_MAPPINGS, "name", false, Map.of()))
                .rows();
        checked = request().getParameter("checked");
        mapping = request().getParameter("mapped") == null ? null : new MappingForm(caller().locale());
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
        ImportChoice choice = new ImportChoice(format, mappingId, null, doubtful);
        tell(() -> check(chosen, choice));
    }

    private CheckedImport check(Part chosen, ImportChoice choice) {
        String name = Optional.ofNullable(chosen.getSubmittedFileName()).orElse("");
        try (InputStream content = chosen.getInputStream()) {
            return imports.check(caller(), id, content, name, choice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the same file by the mapping in the form. */
    public void again() {
        String hash = Objects.requireNonNullElse(checked, "");
        MappingForm form = Objects.requireNonNull(mapping);
        tell(() -> imports.checkAgain(caller(), id, hash, new ImportChoice(BankFormat.JSON, null, form.data(), null)));
    }

    /** Keeps the mapping in the form for the organisation of the bank, and checks by it. */
    public void save() {
        MappingForm form = Objects.requireNonNull(mapping);
        BankView place = getBank();
        kept = feedback()
                .attempt(() -> mappings.create(
                        caller(), new MappingInput(mappingName, place.organisationId(), form.data(), null)));
        if (kept) {
            again();
        }
    }

    private void tell(Supplier<CheckedImport> check) {
        feedback().attempt(() -> {
            CheckedImport found = check.get();
            report = found.report();
            checked = found.checked();
            preview = found.preview();
            mapping = found.mapping() == null ? null : MappingForm.of(caller().locale(), found.mapping());
        });
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

    /** Why a row of the preview is no question. */
    public String reason(Preview row) {
        return Texts.text(caller().locale(), Objects.requireNonNull(row.problem()));
    }

    /** The right answer of a question in the preview, in words. */
    public String answer(Preview row) {
        return AnswerWords.of(caller().locale(), Objects.requireNonNull(row.question()));
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    public List<Preview> getPreview() {
        return preview;
    }

    /** Names the checked file; null when there is none to import. */
    public @Nullable String getChecked() {
        return checked;
    }

    /** Whether importing the checked file would add questions; told after the check only. */
    public boolean isNothingNew() {
        return report != null && report.imported() == 0;
    }

    /** The inputs of the mapping; null when the file needs none. */
    public @Nullable MappingForm getMapping() {
        return mapping;
    }

    public List<MappingView> getSaved() {
        return saved;
    }

    public List<BankFormat> getFormats() {
        return Arrays.stream(BankFormat.values())
                .filter(one -> one != BankFormat.QTI)
                .toList();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable BankFormat getFormat() {
        return format;
    }

    public void setFormat(@Nullable BankFormat format) {
        this.format = format;
    }

    public @Nullable Long getMappingId() {
        return mappingId;
    }

    public void setMappingId(@Nullable Long mappingId) {
        this.mappingId = mappingId;
    }

    /** Whether the mapping was saved under its name just now. */
    public boolean isKept() {
        return kept;
    }

    public boolean isDoubtful() {
        return doubtful;
    }

    public void setDoubtful(boolean doubtful) {
        this.doubtful = doubtful;
    }

    public @Nullable String getMappingName() {
        return mappingName;
    }

    public void setMappingName(@Nullable String mappingName) {
        this.mappingName = mappingName;
    }
}
