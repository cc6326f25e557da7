package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.MoodleXml.Element;
import java.io.InputStream;
import java.util.List;

/**
 * Reads Moodle XML: multiple choice, true/false, short answer, numerical and ordering questions with the pictures of
 * their stems; the category is the chapter, general feedback the explanation. HTML becomes plain text with line breaks.
 * Other types, and answers that earn a part of the mark, are refused by name.
 */
public final class MoodleXmlBank {
    private final ImportLimits limits;
    private final BankCollector collector = new BankCollector();
    private String chapter = "";

    private MoodleXmlBank(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file; the stream is not closed.
     *
     * @throws TextRefusal when it is no Moodle XML, holds nothing or is too large
     */
    public static BankImport read(InputStream file, ImportLimits limits) {
        MoodleXmlBank bank = new MoodleXmlBank(limits);
        MoodleXml.read(TextFile.text(file, limits), bank::take);
        if (bank.collector.isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        return bank.collector.result();
    }

    private void take(Element question) {
        if (question.attribute("type").equals("category")) {
            chapter = MoodleLabels.chapter(
                    question.child("category").map(path -> path.textOf("text")).orElse(""));
            return;
        }
        if (collector.size() >= limits.maxRows()) {
            throw new TextRefusal(TextRefusal.Code.TOO_MANY_QUESTIONS, limits.maxRows());
        }
        int row = collector.size() + 1;
        try {
            MoodleXmlQuestion read = new MoodleXmlQuestion(question, row, chapter);
            collector.take(row, read.question(), List.copyOf(read.warnings()), read.pictures());
        } catch (RowRefusal refusal) {
            collector.reject(row, refusal);
        }
    }
}
