package cn.anxue.questionbank;

import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.BankImport;
import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.LeftOutSetting;
import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.exchange.ReasonCode;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Question;
import cn.anxue.platform.Problem;
import cn.anxue.questionbank.ImportReport.Duplicate;
import cn.anxue.questionbank.ImportReport.RowProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sorts what a file holds into what is new to a bank and what is not, and accounts for every row (I13). */
final class QuestionIntake {

    private static final String WARNINGS = "bankWarning.";
    private static final String DOUBTS = "bankDoubt.";

    private final Map<String, QuestionRepository.Known> known;
    private final List<QuestionVersion> fresh = new ArrayList<>();
    private final Map<String, ImportedQuestion> taken = new HashMap<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<RowProblem> rejected = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    /** A row that asks what the bank has. */
    record Repeat(int row, Question question, QuestionRepository.Known known) {}

    QuestionIntake(Map<String, QuestionRepository.Known> known) {
        this.known = known;
    }

    /**
     * Takes a row's question, with its pictures' paths in it.
     *
     * @param doubts what is doubtful of it all the same
     */
    void take(ImportedQuestion row, Question question, List<Doubt> doubts) {
        QuestionRepository.Known present = known.get(question.fingerprint());
        if (present != null) {
            repeats.add(new Repeat(row.row(), question, present));
            return;
        }
        // Two rows may differ by pictures only that turned out to be unusable.
        ImportedQuestion earlier = taken.putIfAbsent(question.fingerprint(), row);
        if (earlier != null) {
            duplicates.add(new Duplicate(row.row(), earlier.row(), null, question.sameKeyAs(earlier.question())));
            return;
        }
        QuestionVersion version = new QuestionVersion();
        version.fill(question);
        Optional<Problem> unstorable = QuestionProblems.unstorable(version);
        if (unstorable.isPresent()) {
            rejected.add(new RowProblem(row.row(), unstorable.get()));
            return;
        }
        fresh.add(version);
        doubts.forEach(doubt -> warnings.add(new RowProblem(row.row(), words(doubt))));
        row.warnings().forEach(warning -> warnings.add(new RowProblem(row.row(), words(warning))));
    }

    /** A question of a paper that stays where it is because of its doubts; what the bank has is a repetition first. */
    void leave(ImportedQuestion row, List<Doubt> doubts) {
        QuestionRepository.Known present = known.get(row.question().fingerprint());
        if (present == null) {
            rejected.add(new RowProblem(row.row(), words(doubts.get(0))));
        } else {
            repeats.add(new Repeat(row.row(), row.question(), present));
        }
    }

    /** What a paper's list of answers says of questions that it does not have; the line is the doubt's last argument. */
    void unplaced(List<Doubt> doubts) {
        doubts.forEach(doubt -> warnings.add(
                new RowProblem(Integer.parseInt(doubt.args().get(doubt.args().size() - 1)), words(doubt))));
    }

    static Problem words(Doubt doubt) {
        return Problem.of("", DOUBTS + doubt.code(), doubt.args().toArray());
    }

    /** A row that is no question, said from outside the file's reader. */
    void reject(int row, Problem problem) {
        rejected.add(new RowProblem(row, problem));
    }

    /** A warning from outside the file's reader. */
    void warn(int row, WarningCode code) {
        warnings.add(new RowProblem(row, Problem.of("", WARNINGS + code)));
    }

    private static Problem words(Warning warning) {
        Object[] args =
                switch (warning.code()) {
                    case TYPE_INFERRED ->
                        new Object[] {ItemType.valueOf(warning.args().get(0))};
                    case SETTING_LEFT_OUT ->
                        new Object[] {LeftOutSetting.valueOf(warning.args().get(0))};
                    default -> warning.args().toArray();
                };
        return Problem.of("", WARNINGS + warning.code(), args);
    }

    /** What is new, in row order. */
    List<QuestionVersion> fresh() {
        return fresh;
    }

    List<Repeat> repeats() {
        return repeats;
    }

    /** @param present the versions that {@link #repeats} repeat, by id */
    ImportReport report(BankFormat format, BankImport read, Map<Long, Question> present, boolean dryRun) {
        read.duplicates().forEach(of -> duplicates.add(new Duplicate(of.row(), of.ofRow(), null, of.sameKey())));
        repeats.forEach(of -> duplicates.add(new Duplicate(
                of.row(),
                null,
                of.known().questionId(),
                of.question()
                        .sameKeyAs(Objects.requireNonNull(present.get(of.known().versionId()))))));
        duplicates.sort(Comparator.comparingInt(Duplicate::row));
        read.rejected().forEach(row -> rejected.add(new RowProblem(row.row(), reason(row))));
        rejected.sort(Comparator.comparingInt(RowProblem::row));
        warnings.sort(Comparator.comparingInt(RowProblem::row));
        return new ImportReport(
                format, read.rows(), fresh.size(), read.blank().size(), duplicates, rejected, warnings, dryRun);
    }

    static Problem reason(BankImport.Rejected row) {
        List<String> args = row.args();
        return row.reason() == ReasonCode.NOT_WELL_FORMED
                ? QuestionProblems.ofRow(
                        args.get(0), args.subList(1, args.size()).toArray())
                : QuestionProblems.ofRow(row.reason().name(), args.toArray());
    }
}
