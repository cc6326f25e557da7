package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.PaperImport.Entry;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads Chinese question papers as pasted from Word: numbered stems below headings that name a type or a chapter,
 * lettered options, and answers in the stem's brackets, on lines of their own or in a list at the end. What is not
 * plain is marked as doubtful rather than guessed in silence.
 */
public final class PaperText {
    private PaperText() {}

    /**
     * Reads what was pasted.
     *
     * @throws TextRefusal when it holds no question or is too long
     */
    public static PaperImport read(String pasted, ImportLimits limits) {
        PaperParser paper = new PaperParser(TextFile.lines(pasted, limits), limits.maxRows()).parse();
        if (paper.drafts().isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        QuestionReader reader = new QuestionReader(limits, Set.of(BankColumns.CHAPTER), String::strip);
        BankCollector collector = new BankCollector();
        List<Entry> entries = new ArrayList<>();
        for (PaperDraft draft : paper.drafts()) {
            take(draft, reader, collector);
            entries.add(new Entry(draft.row(), draft.number(), List.copyOf(draft.lines()), draft.doubts()));
        }
        return new PaperImport(collector.result(), entries, paper.lines(), paper.unplaced());
    }

    /** Reads a text file; the stream is not closed. */
    public static PaperImport read(InputStream file, ImportLimits limits) {
        return read(TextFile.text(file, limits), limits);
    }

    private static void take(PaperDraft draft, QuestionReader reader, BankCollector collector) {
        try {
            QuestionReader.Reading reading = reader.read(draft.asRow());
            // In a paper the answer belongs into the stem; that it was taken out is nothing to look at.
            List<Warning> warnings = reading.warnings().stream()
                    .filter(warning -> warning.code() != WarningCode.ANSWER_IN_STEM)
                    .toList();
            collector.take(draft.row(), reading.question(), warnings);
        } catch (RowRefusal refusal) {
            collector.reject(draft.row(), refusal);
        }
    }
}
