package cn.anxue.exam.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a sheet's rows one by one, looks for the header among the first ones, and stops as soon as a limit is passed. */
final class RowCollector {
    /** Title rows may stand above the header. */
    static final int HEADER_WITHIN = 10;

    private final ImportLimits limits;
    private final Predicate<SheetRow> isHeader;
    private final List<SheetRow> rows = new ArrayList<>();
    private @Nullable SheetRow header;
    private int seen;

    RowCollector(ImportLimits limits, Predicate<SheetRow> isHeader) {
        this.limits = limits;
        this.isHeader = isHeader;
    }

    /** Takes the next row; false when the sheet has no header and need not be read further. */
    boolean add(SheetRow row) {
        seen++;
        if (header != null) {
            if (rows.size() >= limits.maxRows()) {
                throw new FileRefusal(FileRefusal.Code.TOO_MANY_ROWS, limits.maxRows());
            }
            rows.add(row);
        } else if (isHeader.test(row)) {
            header = row;
        }
        return header != null || seen < HEADER_WITHIN;
    }

    /** The column's limit, checked for cells with content only: formatted empty columns are common. */
    void checkColumn(int column) {
        if (column >= limits.maxColumns()) {
            throw new FileRefusal(FileRefusal.Code.TOO_MANY_COLUMNS, limits.maxColumns());
        }
    }

    Optional<SheetRow> header() {
        return Optional.ofNullable(header);
    }

    List<SheetRow> rows() {
        return rows;
    }
}
