package cn.anxue.exam.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers as they are rather than as they look: 11 digits stay 11 digits, dates are ISO dates, only percentages keep
 * their sign.
 */
final class CellFormat extends DataFormatter {
    CellFormat() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904) {
        if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, use1904, true);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString().replace('T', ' ');
        }
        if (formatString != null && formatString.contains("%")) {
            return super.formatRawCellContents(value, formatIndex, formatString, use1904);
        }
        // Excel keeps 15 significant digits; the rest is noise of binary fractions.
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        return formatRawCellContents(value, formatIndex, formatString, false);
    }
}
