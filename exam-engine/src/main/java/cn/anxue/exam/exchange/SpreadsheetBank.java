package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankImport.Duplicate;
import cn.anxue.exam.exchange.BankImport.Rejected;
import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.item.Question;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads question banks from .xlsx (and old .xls) as safety-training centres have them: columns found by their header
 * words in any order, options in one cell or one column each, many names for everything. Accounts for every row that
 * the file stores below its header.
 */
public final class SpreadsheetBank {
    private final SheetData sheet;
    private final Map<String, Integer> columns;
    private final QuestionReader reader;

    private final List<ImportedQuestion> imported = new ArrayList<>();
    private final List<Integer> blank = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<Content, ImportedQuestion> byContent = new HashMap<>();
    private final Map<String, Integer> byStem = new HashMap<>();

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

    /** Reads a stream, which is not closed; the same as with a file. */
    public static BankImport read(InputStream stream, ImportLimits limits) {
        return new SpreadsheetBank(SpreadsheetFile.read(stream, limits, BankColumns::isHeader), limits).readRows();
    }

    private BankImport readRows() {
        sheet.rows().forEach(this::readRow);
        if (blank.size() == sheet.rows().size()) {
            throw new FileRefusal(FileRefusal.Code.NO_ROWS);
        }
        return new BankImport(sheet.rows().size(), imported, blank, duplicates, rejected);
    }

    private void readRow(SheetRow stored) {
        XlsxTable.Row row = XlsxTable.row(stored, columns);
        if (row.cells().isEmpty()) {
            blank.add(row.number());
            return;
        }
        try {
            QuestionReader.Reading reading = reader.read(row);
            take(row.number(), reading.question(), new ArrayList<>(reading.warnings()));
        } catch (RowRefusal refusal) {
            rejected.add(refusal.asRejected(row.number()));
        }
    }

    /** What makes two rows the same question. */
    private record Content(String fingerprint, @Nullable Picture picture) {}

    private void take(int row, Question question, List<Warning> warnings) {
        RowPictures pictures = RowPictures.of(sheet.pictures().getOrDefault(row, List.of()));
        Content content = new Content(question.fingerprint(), pictures.first());
        ImportedQuestion earlier = byContent.get(content);
        if (earlier != null) {
            duplicates.add(new Duplicate(row, earlier.row(), question.sameKeyAs(earlier.question())));
            return;
        }
        Integer similar = byStem.putIfAbsent(question.family(), row);
        if (similar != null) {
            warnings.add(new Warning(WarningCode.SIMILAR_STEM, List.of(String.valueOf(similar))));
        }
        warnings.addAll(pictures.warnings());
        ImportedQuestion taken = new ImportedQuestion(row, question, warnings, pictures.first());
        byContent.put(content, taken);
        imported.add(taken);
    }
}
