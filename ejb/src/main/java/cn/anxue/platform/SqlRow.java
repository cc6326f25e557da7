package cn.anxue.platform;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a native query, its cells read as what they mean: the databases give different Java types for the same. */
public final class SqlRow {

    private final @Nullable Object[] cells;

    SqlRow(@Nullable Object[] cells) {
        this.cells = cells;
    }

    /** 0 for null. */
    public long number(int column) {
        return cells[column] instanceof Number number ? number.longValue() : 0;
    }

    public @Nullable Long optionalNumber(int column) {
        return cells[column] instanceof Number number ? number.longValue() : null;
    }

    public @Nullable BigDecimal decimal(int column) {
        return cells[column] instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Empty for null. */
    public String text(int column) {
        return cells[column] == null ? "" : String.valueOf(cells[column]);
    }

    public @Nullable String optionalText(int column) {
        return cells[column] == null ? null : String.valueOf(cells[column]);
    }

    public @Nullable Instant time(int column) {
        return cells[column] instanceof Timestamp time ? time.toInstant() : null;
    }

    public @Nullable LocalDate day(int column) {
        return cells[column] instanceof Date day ? day.toLocalDate() : null;
    }

    public @Nullable Boolean flag(int column) {
        return cells[column] instanceof Boolean flag ? flag : null;
    }
}
