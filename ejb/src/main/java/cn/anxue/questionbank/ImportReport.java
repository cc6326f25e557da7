package cn.anxue.questionbank;

import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bank file, or would become of it in a dry run. Every row is in exactly one of the four groups (I13):
 * rows = imported + blank + duplicates + rejected. Row numbers are as Excel shows
 * them, the first line of an entry of a text, or which of the questions of Moodle XML or JSON.
 *
 * @param format as which the file was read
 * @param rows rows that the file stores below its header, entries of a text, questions of JSON
 * @param imported how many became questions
 * @param blank how many have no content in the question's columns
 * @param duplicates rows that repeat an earlier row or a question of the bank
 * @param rejected rows that are no well-formed question, with the reason
 * @param warnings what somebody may want to look at; they put a row into no group
 */
public record ImportReport(
        BankFormat format,
        int rows,
        int imported,
        int blank,
        List<Duplicate> duplicates,
        List<RowProblem> rejected,
        List<RowProblem> warnings,
        boolean dryRun) {

    public ImportReport {
        duplicates = List.copyOf(duplicates);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
        if (rows != imported + blank + duplicates.size() + rejected.size()) {
            throw new IllegalArgumentException("rows are missing from the report");
        }
    }

    /**
     * A row that asks what is there already; the earlier one counts. Either {@code ofRow} or {@code questionId} is set.
     *
     * @param ofRow the earlier row of the file
     * @param questionId the question of the bank, perhaps retired or changed since
     * @param sameAnswer false when the answers differ: somebody should look at both
     */
    public record Duplicate(int row, @Nullable Integer ofRow, @Nullable Long questionId, boolean sameAnswer) {}

    /** A row and what is said of it. */
    public record RowProblem(int row, Problem problem) {}
}
