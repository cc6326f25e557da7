package cn.anxue.exam.exchange;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads question banks from .xlsx (and old .xls) as safety-training centres have them: columns found by their header
 * words in any order, options in one cell or one column each, many names for everything. Accounts for every row that
 * the file stores below its header.
 */
public final class SpreadsheetBank {
    private final SheetData sheet;
    private final Map<String, Integer> columns;
    private final QuestionReader reader;
    private final BankCollector collector = new BankCollector();

    private SpreadsheetBank(SheetData sheet, ImportLimits limits) {
        this.sheet = sheet;
        this.columns = HeaderWords.columns(sheet.header(), BankColumns.WORDS);
        this.reader = new QuestionReader(limits, columns.keySet());
    }

    /**
     * Reads a file.
     *
     * @throws FileRefusal when the file as a whole is no bank
     */
    public static BankImport read(Path file, ImportLimits limits) {
        return new SpreadsheetBank(SpreadsheetFile.read(file, limits, BankColumns::isHeader), limits).readRows();
    }

    /** Reads a table that has a bank's header. */
    static BankImport read(SheetData table, ImportLimits limits) {
        return new SpreadsheetBank(table, limits).readRows();
    }

    /** Reads a stream, which is not closed; the same as with a file. */
    public static BankImport read(InputStream stream, ImportLimits limits) {
        return new SpreadsheetBank(SpreadsheetFile.read(stream, limits, BankColumns::isHeader), limits).readRows();
    }

    private BankImport readRows() {
        sheet.rows().forEach(this::readRow);
        if (collector.isEmpty()) {
            throw new FileRefusal(FileRefusal.Code.NO_ROWS);
        }
        return collector.result();
    }

    private void readRow(SheetRow stored) {
        XlsxTable.Row row = XlsxTable.row(stored, columns);
        if (row.cells().isEmpty()) {
            collector.blank(row.number());
            return;
        }
        try {
            QuestionReader.Reading reading = reader.read(row);
            FilePictures pictures = FilePictures.ofStem(sheet.pictures().getOrDefault(row.number(), List.of()));
            collector.take(row.number(), reading.question(), reading.warnings(), pictures);
        } catch (RowRefusal refusal) {
            collector.reject(row.number(), refusal);
        }
    }
}
