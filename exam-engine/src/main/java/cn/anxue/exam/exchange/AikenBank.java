package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Aiken: a stem, options "A) …" or "A. …" on lines of their own, and a line "ANSWER: B". An entry ends with its
 * answer, or where another stem follows options.
 */
public final class AikenBank {
    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\s*(.*)");
    private static final Pattern ANSWER = Pattern.compile("ANSWER\\s?[:：](.*)");

    private final ImportLimits limits;
    private final QuestionReader reader;
    private final BankCollector collector = new BankCollector();
    private final Map<String, String> cells = new HashMap<>();
    private boolean twice;
    private int row;

    private AikenBank(ImportLimits limits) {
        this.limits = limits;
        this.reader = new QuestionReader(limits, Set.of(), String::strip);
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
        return new AikenBank(limits).readLines(TextFile.lines(text, limits));
    }

    private BankImport readLines(List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty()) {
                readLine(index + 1, line);
            }
        }
        end();
        if (collector.isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        return collector.result();
    }

    private void readLine(int number, String line) {
        Matcher answer = ANSWER.matcher(line);
        Matcher option = OPTION.matcher(line);
        if (answer.matches()) {
            put(number, BankColumns.ANSWER, answer.group(1).strip());
            end();
        } else if (option.matches() && !cells.isEmpty()) {
            twice |= put(number, BankColumns.option(option.group(1).charAt(0) - 'A'), option.group(2));
        } else {
            if (cells.size() > 1) {
                end();
            }
            String before = cells.getOrDefault(BankColumns.STEM, "");
            // What is longer than the limit is refused however much more there is.
            String stem = before.isEmpty() ? line : before + "\n" + line;
            put(number, BankColumns.STEM, before.length() > limits.maxCellChars() ? before : stem);
        }
    }

    /** Whether there was something under the key. */
    private boolean put(int number, String key, String text) {
        row = cells.isEmpty() ? number : row;
        return cells.put(key, text) != null;
    }

    private void refuseUnclear() {
        if (twice) {
            throw new RowRefusal(ReasonCode.OPTIONS_UNCLEAR);
        }
        // Without options the reader would take the letter for the text of a fill-in.
        boolean options = cells.containsKey(BankColumns.option(0)) || cells.size() > 2;
        if (!options && cells.keySet().containsAll(Set.of(BankColumns.STEM, BankColumns.ANSWER))) {
            throw new RowRefusal(ReasonCode.NO_OPTIONS);
        }
    }

    private void end() {
        if (cells.isEmpty()) {
            return;
        }
        if (collector.size() >= limits.maxRows()) {
            throw new TextRefusal(TextRefusal.Code.TOO_MANY_QUESTIONS, limits.maxRows());
        }
        try {
            refuseUnclear();
            QuestionReader.Reading reading = reader.read(new XlsxTable.Row(row, cells));
            // The format never says a type.
            collector.take(
                    row,
                    reading.question(),
                    reading.warnings().stream()
                            .filter(warning -> warning.code() != WarningCode.TYPE_INFERRED)
                            .toList());
        } catch (RowRefusal refusal) {
            collector.reject(row, refusal);
        }
        cells.clear();
        twice = false;
    }
}
