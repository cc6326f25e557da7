package cn.anxue.questionbank;

import cn.anxue.exam.exchange.BankFile;
import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.item.Question;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts what was read into a bank, or finds out what that would do. */
@Dependent
class BankIntake {

    @Inject
    private QuestionRepository questions;

    @Inject
    private QuestionPool pool;

    @Inject
    private BankAccess access;

    @Inject
    private FilePictureStore pictures;

    /**
     * Adds what the bank does not have yet, in the transaction at hand.
     *
     * @param choice with its format
     * @param source what the audit trail calls it
     */
    ImportReport take(
            Caller caller, long bankId, BankFile.Reading reading, ImportChoice choice, String source, boolean dryRun) {
        QuestionBank bank = dryRun ? access.openBank(caller, bankId) : access.lockedBank(caller, bankId);
        QuestionIntake intake = new QuestionIntake(questions.known(bankId));
        for (ImportedQuestion row : reading.bank().imported()) {
            List<Doubt> doubts = reading.doubts().getOrDefault(row.row(), List.of());
            if (doubts.isEmpty() || choice.takesDoubtful()) {
                pictures.withPictures(caller, bank, row, intake, dryRun)
                        .ifPresent(question -> intake.take(row, question, doubts));
            } else {
                intake.leave(row, doubts);
            }
        }
        intake.unplaced(reading.unplaced());
        List<Long> repeated = intake.repeats().stream()
                .map(repeat -> repeat.known().versionId())
                .toList();
        Map<Long, Question> present = pool.questions(repeated);
        BankFormat format = Objects.requireNonNull(choice.format());
        ImportReport report = intake.report(format, reading.bank(), present, dryRun);
        if (!dryRun) {
            intake.fresh().forEach(version -> questions.addFirst(bank, version, caller.now(), caller.personId()));
            access.audit(
                    caller,
                    "bank.import",
                    bank,
                    source + " (" + format + "): " + report.imported() + "/" + report.rows());
        }
        return report;
    }
}
