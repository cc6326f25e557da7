package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankImport.Duplicate;
import cn.anxue.exam.exchange.BankImport.Rejected;
import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.item.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts what is read from a source, in its order, into the groups of a {@link BankImport}. */
final class BankCollector {
    private final List<ImportedQuestion> imported = new ArrayList<>();
    private final List<Integer> blank = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<Content, ImportedQuestion> byContent = new HashMap<>();
    private final Map<String, Integer> byStem = new HashMap<>();

    /** What makes two entries the same question. */
    private record Content(String fingerprint, @Nullable Picture picture) {}

    void blank(int row) {
        blank.add(row);
    }

    void reject(int row, RowRefusal refusal) {
        rejected.add(refusal.asRejected(row));
    }

    /** Takes a well-formed question without pictures, unless it repeats an earlier one. */
    void take(int row, Question question, List<Warning> found) {
        take(row, question, found, new FilePictures());
    }

    /** The same with pictures. */
    void take(int row, Question question, List<Warning> found, FilePictures pictures) {
        Content content = new Content(question.fingerprint(), pictures.stem());
        ImportedQuestion earlier = byContent.get(content);
        if (earlier != null) {
            duplicates.add(new Duplicate(row, earlier.row(), question.sameKeyAs(earlier.question())));
            return;
        }
        List<Warning> warnings = new ArrayList<>(found);
        Integer similar = byStem.putIfAbsent(question.family(), row);
        if (similar != null) {
            warnings.add(new Warning(WarningCode.SIMILAR_STEM, List.of(String.valueOf(similar))));
        }
        warnings.addAll(pictures.warnings());
        ImportedQuestion taken = new ImportedQuestion(row, question, warnings, pictures.stem(), pictures.named());
        byContent.put(content, taken);
        imported.add(taken);
    }

    /** Entries so far, blank ones included. */
    int size() {
        return imported.size() + blank.size() + duplicates.size() + rejected.size();
    }

    /** Whether there was anything but blank rows. */
    boolean isEmpty() {
        return size() == blank.size();
    }

    BankImport result() {
        return new BankImport(size(), imported, blank, duplicates, rejected);
    }
}
