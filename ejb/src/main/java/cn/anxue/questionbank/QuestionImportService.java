package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.exchange.BankImport;
import cn.anxue.exam.exchange.FileRefusal;
import cn.anxue.exam.exchange.ImportLimits;
import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.Picture;
import cn.anxue.exam.exchange.SpreadsheetBank;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Question;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.media.MediaLibrary;
import cn.anxue.media.MediaPath;
import cn.anxue.media.StoredMedia;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Imports banks from spreadsheets. */
@Stateless
public class QuestionImportService {

    @Inject
    private QuestionRepository questions;

    @Inject
    private QuestionPool pool;

    @Inject
    private BankAccess access;

    @Inject
    private MediaLibrary media;

    @Inject
    private CheckedFiles checks;

    /**
     * Reads an .xlsx or .xls file of at most 20 MB and adds what the bank does not have yet: all of it, or nothing when
     * anything fails. The same file again adds nothing.
     */
    @Requires(BANK_WRITE)
    public ImportReport importFile(Caller caller, long bankId, InputStream file, String fileName) {
        return take(caller, bankId, file, fileName, false);
    }

    /** Reports what importing the file would do, changes nothing, and keeps the file for {@link #importChecked}. */
    @Requires(BANK_WRITE)
    public CheckedImport check(Caller caller, long bankId, InputStream file, String fileName) {
        access.openBank(caller, bankId);
        byte[] content = content(file);
        ImportReport report = take(caller, bankId, new ByteArrayInputStream(content), fileName, true);
        return new CheckedImport(report, checks.keep(caller, bankId, fileName, content));
    }

    /**
     * Imports the file that the caller checked last for this bank; refuses when that is a day ago or was another file.
     *
     * @param checked of {@link CheckedImport}
     */
    @Requires(BANK_WRITE)
    public ImportReport importChecked(Caller caller, long bankId, String checked) {
        access.openBank(caller, bankId);
        CheckedFiles.Checked found = checks.open(caller, bankId, checked);
        return take(caller, bankId, new ByteArrayInputStream(found.content()), found.fileName(), false);
    }

    private static byte[] content(InputStream file) {
        long most = ImportLimits.DEFAULT.maxBytes();
        try {
            byte[] content = file.readNBytes((int) most + 1);
            if (content.length > most) {
                throw Refusal.tooLarge(most >> 20);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport take(Caller caller, long bankId, InputStream file, String fileName, boolean dryRun) {
        access.openBank(caller, bankId);
        BankImport read = read(file);
        QuestionBank bank = dryRun ? access.openBank(caller, bankId) : access.lockedBank(caller, bankId);
        QuestionIntake intake = new QuestionIntake(questions.known(bankId));
        for (ImportedQuestion row : read.imported()) {
            intake.take(row, withPicture(caller, bank, row, intake, dryRun));
        }
        List<Long> repeated = intake.repeats().stream()
                .map(repeat -> repeat.known().versionId())
                .toList();
        Map<Long, Question> present = pool.questions(repeated);
        ImportReport report = intake.report(read, present, dryRun);
        if (!dryRun) {
            intake.fresh().forEach(version -> questions.addFirst(bank, version, caller.now(), caller.personId()));
            access.audit(
                    caller, "bank.import", bank, fileName + ": " + report.imported() + "/" + report.rows() + " rows");
        }
        return report;
    }

    private static BankImport read(InputStream file) {
        try {
            return SpreadsheetBank.read(file, ImportLimits.DEFAULT);
        } catch (FileRefusal refused) {
            throw FileProblems.refusal(refused);
        }
    }

    private Question withPicture(
            Caller caller, QuestionBank bank, ImportedQuestion row, QuestionIntake intake, boolean dryRun) {
        Question question = row.question();
        Picture picture = row.picture();
        if (picture == null) {
            return question;
        }
        try {
            long id = dryRun ? idOf(bank, row.row(), picture) : store(caller, bank, row.row(), picture);
            Item item = question.item();
            Item shown = new Item(item.id(), item.type(), item.stem(), MediaPath.of(id), item.interaction());
            return new Question(
                    shown,
                    question.key(),
                    question.explanation(),
                    question.chapter(),
                    question.difficulty(),
                    question.tags());
        } catch (Refusal unusable) {
            intake.warn(row.row(), WarningCode.PICTURE_FORMAT);
            return question;
        }
    }

    /** A picture that a dry run does not store is like no other. */
    private long idOf(QuestionBank bank, int row, Picture picture) {
        return media.same(bank.organisationId, picture.bytes())
                .map(StoredMedia::id)
                .orElse(-(long) row);
    }

    private long store(Caller caller, QuestionBank bank, int row, Picture picture) {
        String name = "row-" + row + "." + picture.mediaType().substring("image/".length());
        return media.store(caller, bank.organisationId, name, new ByteArrayInputStream(picture.bytes()))
                .id();
    }
}
