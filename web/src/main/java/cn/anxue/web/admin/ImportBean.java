package cn.anxue.web.admin;

import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.importing.ImportPhase;
import cn.anxue.importing.ImportRowView;
import cn.anxue.importing.ImportService;
import cn.anxue.importing.ImportView;
import cn.anxue.platform.RowOutcome;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ImportReasons;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Behind /admin/import: how far an import is, and what came of every row. */
@Named
@RequestScoped
public class ImportBean extends RecordBean {

    @Inject
    private ImportService imports;

    private long id;
    private @Nullable ImportView job;
    private @Nullable ListPage page;
    private @Nullable Slice<ImportRowView> rows;

    /** Before Faces asks which buttons there are. */
    @PostConstruct
    void begin() {
        id = neededId();
        job = imports.get(caller(), id);
        ListPage asked = ListPage.of(request(), "id", "outcome");
        page = asked;
        rows = imports.rows(caller(), id, asked.query());
    }

    /** Imports the checked file for real and leads to that import. */
    public @Nullable String apply() {
        long[] started = new long[1];
        if (!feedback().attempt(() -> started[0] = imports.apply(caller(), id))) {
            return null;
        }
        return "/admin/import?faces-redirect=true&id=" + started[0];
    }

    /** Hands out the one-time passwords as a spreadsheet; the platform forgets them with this. */
    public void passwords() {
        feedback().attempt(() -> {
            XlsxWriter.Sheet sheet = ListSheets.credentials(caller(), imports.takePasswords(caller(), id));
            Faces.sendFile(Downloads.workbook(List.of(sheet)), "passwords-" + id + ".xlsx", true);
        });
    }

    public ImportView getJob() {
        return Objects.requireNonNull(job);
    }

    /** Whether the checked file is there and would change something. */
    public boolean isWorthApplying() {
        return getJob().applicable() && changes() > 0;
    }

    /** Whether the check found nothing that could be imported. */
    public boolean isNothingToApply() {
        return getJob().applicable() && changes() == 0;
    }

    /** Whether a check has ended whose file is kept no longer. */
    public boolean isExpired() {
        ImportView now = getJob();
        return now.dryRun() && now.phase() == ImportPhase.DONE && !now.applicable();
    }

    private long changes() {
        return getJob().count(RowOutcome.CREATED) + getJob().count(RowOutcome.UPDATED);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<ImportRowView> getRows() {
        return rows;
    }

    public List<RowOutcome> getOutcomes() {
        return List.of(RowOutcome.values());
    }

    /** Why the import could not go on. */
    public String getFailure() {
        @Nullable String code = getJob().failureCode();
        return code == null ? "" : Texts.text(caller().locale(), "problem." + code);
    }

    /** Why the row was rejected, and which column is wrong; empty for others. */
    public String reason(ImportRowView row) {
        return ImportReasons.text(caller().locale(), row);
    }

    /** The colour of a state. */
    public String level(ImportPhase phase) {
        return switch (phase) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case WAITING, RUNNING -> "";
        };
    }

    /** The colour of a row's outcome. */
    public String outcomeLevel(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED, UPDATED -> "ok";
            case UNCHANGED -> "";
            case REJECTED -> "bad";
        };
    }
}
