package cn.anxue.web.api;

import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.platform.Problem;
import cn.anxue.questionbank.CheckedImport;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.ImportReport.RowProblem;
import cn.anxue.questionbank.MappingData;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.web.request.Texts;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report of a bank's import, worded in the caller's language. */
@Schema(
        description =
                "What became of every row: rows = imported + blank + duplicates + rejected. Row numbers are as Excel"
                        + " shows them, the first line of an entry of a text, or which of the questions of Moodle XML"
                        + " or JSON.")
public record ImportResult(
        @Schema(description = "As which the file was read") BankFormat format,
        @Schema(description = "Rows below the header, or entries") int rows,
        @Schema(description = "Rows that became questions (in a dry run: would become)") int imported,
        @Schema(description = "Rows without content") int blank,
        @Schema(description = "Rows that repeat an earlier row or a question of the bank; the earlier one counts")
                List<Duplicate> duplicates,
        @Schema(description = "Rows that are no well-formed question, or doubtful ones that were left out")
                List<Row> rejected,
        @Schema(description = "What somebody may want to look at; puts a row into no group") List<Row> warnings,
        @Schema(description = "True when nothing was changed") boolean dryRun,
        @Schema(description = "After a dry run: names the file for `POST …/imports/{checked}`, within a day") @Nullable
                String checked,
        @Schema(description = "After a dry run: by which JSON of another system was read, perhaps a guess") @Nullable
                MappingData mapping,
        @Schema(description = "After a dry run: the first questions as they were understood") @Nullable
                List<Preview> preview) {

    /** A repeated row. */
    @Schema(name = "ImportDuplicate")
    public record Duplicate(
            int row,
            @Schema(description = "The earlier row; absent when questionId is there") @Nullable Integer ofRow,
            @Schema(description = "The bank's question; absent when ofRow is there") @Nullable Long questionId,
            @Schema(description = "False when the answers differ: look at both") boolean sameAnswer) {}

    /** A row and what is said of it. */
    @Schema(name = "ImportRow")
    public record Row(
            int row,
            @Schema(description = "In the language of Accept-Language") String reason,
            @Schema(description = "The same in every language, for example OPTIONS_ALIKE") String code) {}

    /** A question of the file, or why it is none. */
    @Schema(name = "ImportPreview")
    public record Preview(
            int row,
            @Schema(description = "Without its pictures; absent when it is no question") @Nullable
                    QuestionData question,
            @Schema(description = "Why it is no question") @Nullable String reason) {}

    static ImportResult of(Locale locale, ImportReport report) {
        return of(locale, report, null, null, null);
    }

    static ImportResult of(Locale locale, CheckedImport checked) {
        List<Preview> preview = checked.preview().stream()
                .map(row -> new Preview(
                        row.row(), row.question(), row.problem() == null ? null : Texts.text(locale, row.problem())))
                .toList();
        return of(locale, checked.report(), checked.checked(), checked.mapping(), preview);
    }

    private static ImportResult of(
            Locale locale,
            ImportReport report,
            @Nullable String checked,
            @Nullable MappingData mapping,
            @Nullable List<Preview> preview) {
        return new ImportResult(
                report.format(),
                report.rows(),
                report.imported(),
                report.blank(),
                report.duplicates().stream()
                        .map(of -> new Duplicate(of.row(), of.ofRow(), of.questionId(), of.sameAnswer()))
                        .toList(),
                rows(locale, report.rejected()),
                rows(locale, report.warnings()),
                report.dryRun(),
                checked,
                mapping,
                preview);
    }

    private static List<Row> rows(Locale locale, List<RowProblem> problems) {
        return problems.stream()
                .map(found -> new Row(found.row(), Texts.text(locale, found.problem()), code(found.problem())))
                .toList();
    }

    /** Without the prefix that keeps codes apart in the bundles. */
    static String code(Problem problem) {
        return problem.code().substring(problem.code().indexOf('.') + 1);
    }
}
