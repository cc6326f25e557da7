package cn.anxue.web.api;

import cn.anxue.platform.Problem;
import cn.anxue.questionbank.ImportReport;
import cn.anxue.questionbank.ImportReport.RowProblem;
import cn.anxue.web.request.Texts;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report of a bank's import, worded in the caller's language. */
@Schema(
        description =
                "What became of every row: rows = imported + blank + duplicates + rejected. Row numbers are as Excel"
                        + " shows them.")
public record ImportResult(
        @Schema(description = "Rows below the header") int rows,
        @Schema(description = "Rows that became questions (in a dry run: would become)") int imported,
        @Schema(description = "Rows without content") int blank,
        @Schema(description = "Rows that repeat an earlier row or a question of the bank; the earlier one counts")
                List<Duplicate> duplicates,
        @Schema(description = "Rows that are no well-formed question") List<Row> rejected,
        @Schema(description = "What somebody may want to look at; puts a row into no group") List<Row> warnings,
        @Schema(description = "True when nothing was changed") boolean dryRun,
        @Schema(description = "After a dry run: names the file for `POST …/imports/{checked}`, within a day") @Nullable
                String checked) {

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

    static ImportResult of(Locale locale, ImportReport report, @Nullable String checked) {
        return new ImportResult(
                report.rows(),
                report.imported(),
                report.blank(),
                report.duplicates().stream()
                        .map(of -> new Duplicate(of.row(), of.ofRow(), of.questionId(), of.sameAnswer()))
                        .toList(),
                rows(locale, report.rejected()),
                rows(locale, report.warnings()),
                report.dryRun(),
                checked);
    }

    private static List<Row> rows(Locale locale, List<RowProblem> problems) {
        return problems.stream()
                .map(found -> new Row(found.row(), Texts.text(locale, found.problem()), code(found.problem())))
                .toList();
    }

    /** Without the prefix that keeps codes apart in the bundles. */
    private static String code(Problem problem) {
        return problem.code().substring(problem.code().indexOf('.') + 1);
    }
}
