package cn.anxue.exam.exchange;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads question banks from .xlsx (and old .xls) as safety-training centres have them: columns found by their header
 * words in any order, options in one cell or one column each, many names for everything. Accounts for every row.
 */
public final class SpreadsheetBank {
    private SpreadsheetBank() {}

    /**
     * Reads a file.
     *
     * @throws FileRefusal when the file as a whole is no bank
     */
    public static BankImport read(Path file, ImportLimits limits) {
        throw new UnsupportedOperationException();
    }

    /** Reads a stream, which is not closed; the same as with a file. */
    public static BankImport read(InputStream stream, ImportLimits limits) {
        throw new UnsupportedOperationException();
    }
}
