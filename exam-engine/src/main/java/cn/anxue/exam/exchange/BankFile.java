package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A bank in any of the formats. */
public final class BankFile {
    private BankFile() {}

    /**
     * What was read.
     *
     * @param mapping by which JSON of another system was read: the given one or a guess; null for all else
     * @param doubts of a paper's questions, by the questions' rows
     * @param unplaced what a paper's list of answers says of questions that it does not have
     */
    public record Reading(
            BankImport bank, @Nullable JsonMapping mapping, Map<Integer, List<Doubt>> doubts, List<Doubt> unplaced) {
        public Reading {
            doubts = Map.copyOf(doubts);
            unplaced = List.copyOf(unplaced);
        }

        Reading(BankImport bank) {
            this(bank, null, Map.of(), List.of());
        }

        /** A paper's questions with their doubts. */
        public static Reading of(PaperImport paper) {
            Map<Integer, List<Doubt>> doubts = paper.entries().stream()
                    .filter(entry -> !entry.doubts().isEmpty())
                    .collect(Collectors.toMap(PaperImport.Entry::row, PaperImport.Entry::doubts));
            return new Reading(paper.bank(), null, doubts, paper.unplaced());
        }
    }

    /**
     * Reads a file.
     *
     * @param mapping for JSON of another system; null to guess
     * @throws FileRefusal when a spreadsheet as a whole is no bank
     * @throws TextRefusal when any other file is none
     */
    public static Reading read(BankFormat format, byte[] content, @Nullable JsonMapping mapping, ImportLimits limits) {
        ByteArrayInputStream stream = new ByteArrayInputStream(content);
        return switch (format) {
            case SPREADSHEET -> new Reading(SpreadsheetBank.read(stream, limits));
            case CSV -> new Reading(SpreadsheetBank.read(CsvFile.read(TextFile.text(stream, limits), limits), limits));
            case MOODLE_XML -> new Reading(MoodleXmlBank.read(stream, limits));
            case GIFT -> new Reading(GiftBank.read(stream, limits));
            case AIKEN -> new Reading(AikenBank.read(stream, limits));
            case PAPER -> Reading.of(PaperText.read(stream, limits));
            case QTI -> throw new IllegalArgumentException("QTI has a reader of its own");
            case JSON -> json(JsonBank.parse(TextFile.text(stream, limits)), mapping, limits);
        };
    }

    private static Reading json(JsonValue root, @Nullable JsonMapping mapping, ImportLimits limits) {
        if (mapping == null && NativeJsonBank.isNative(root)) {
            return new Reading(NativeJsonBank.read(root, limits));
        }
        JsonMapping wanted = Optional.ofNullable(mapping)
                .or(() -> JsonGuess.of(root))
                .orElseThrow(() -> new TextRefusal(TextRefusal.Code.NO_QUESTIONS));
        return new Reading(JsonBank.read(root, wanted, limits), wanted, Map.of(), List.of());
    }
}
