package cn.anxue.exam.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Moodle's GIFT: entries between blank lines, the category as chapter. Choice, true/false, short answers and
 * numbers are taken; matching, essays, descriptions and answers that earn a part of the mark are refused by name.
 */
public final class GiftBank {
    private static final Pattern CATEGORY = Pattern.compile("\\s*\\$CATEGORY:\\s?(.*)");
    private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]{1,250})\\]", Pattern.CASE_INSENSITIVE);

    private final ImportLimits limits;
    private final BankCollector collector = new BankCollector();
    private final List<String> entry = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private String chapter = "";
    private int row;

    private GiftBank(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file; the stream is not closed.
     *
     * @throws TextRefusal when it holds nothing or is too large
     */
    public static BankImport read(InputStream file, ImportLimits limits) {
        return read(TextFile.text(file, limits), limits);
    }

    /** The same with a text. */
    public static BankImport read(String text, ImportLimits limits) {
        return new GiftBank(limits).readLines(TextFile.lines(text, limits));
    }

    private BankImport readLines(List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            readLine(index + 1, lines.get(index));
        }
        end();
        if (collector.isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        return collector.result();
    }

    private void readLine(int number, String line) {
        Matcher category = CATEGORY.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (line.stripLeading().startsWith("//")) {
            readTags(line);
        } else if (entry.isEmpty() && category.matches()) {
            chapter = MoodleLabels.chapter(GiftText.shown(GiftText.hidden(category.group(1))));
            tags.clear();
        } else {
            row = entry.isEmpty() ? number : row;
            entry.add(line);
        }
    }

    private void readTags(String comment) {
        Matcher tag = TAG.matcher(comment);
        while (tag.find()) {
            tags.add(MoodleLabels.unescaped(tag.group(1)));
        }
    }

    private void end() {
        if (entry.isEmpty()) {
            return;
        }
        if (collector.size() >= limits.maxRows()) {
            throw new TextRefusal(TextRefusal.Code.TOO_MANY_QUESTIONS, limits.maxRows());
        }
        try {
            GiftEntry read = new GiftEntry(String.join("\n", entry), row, chapter, tags);
            collector.take(row, read.question(), List.copyOf(read.warnings()));
        } catch (RowRefusal refusal) {
            collector.reject(row, refusal);
        }
        entry.clear();
        tags.clear();
    }

    /** Whether a word is one of GIFT's for true and false. */
    static boolean isTruth(String word) {
        return List.of("T", "TRUE", "F", "FALSE").contains(word.toUpperCase(Locale.ROOT));
    }
}
