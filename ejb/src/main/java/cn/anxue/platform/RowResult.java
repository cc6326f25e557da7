package cn.anxue.platform;

import org.jspecify.annotations.Nullable;

/**
 * What came of one row of an import.
 *
 * @param row number as the spreadsheet shows it
 * @param subject what the row is about, for the report: a name
 * @param problem why it was rejected, else null
 */
public record RowResult(int row, RowOutcome outcome, String subject, @Nullable Problem problem) {

    public static RowResult rejected(int row, String subject, Problem problem) {
        return new RowResult(row, RowOutcome.REJECTED, subject, problem);
    }
}
