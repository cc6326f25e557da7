package cn.anxue.importing;

import cn.anxue.platform.Problem;
import cn.anxue.platform.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one row.
 *
 * @param row number as the spreadsheet shows it
 * @param subject whom or what the row names
 * @param reason why it was rejected, else null
 * @param column the header word, in the reader's language, of the column that the reason is about; null when it is about
 *     the whole row
 */
public record ImportRowView(
        int row, RowOutcome outcome, String subject, @Nullable Problem reason, @Nullable String column) {}
