package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.exchange.BankFile;
import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.FileRefusal;
import cn.anxue.exam.exchange.ImportLimits;
import cn.anxue.exam.exchange.JsonMapping;
import cn.anxue.exam.exchange.TextRefusal;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Imports banks from files: spreadsheets, CSV, Moodle XML, GIFT, Aiken, papers as text, JSON. */
@Stateless
public class QuestionImportService {

    @Inject
    private BankAccess access;

    @Inject
    private BankIntake intake;

    @Inject
    private BankMappingService mappings;

    @Inject
    private CheckedFiles checks;

    /**
     * Reads a file of at most 20 MB and adds what the bank does not have yet: all of it, or nothing when anything fails.
     * The same file again adds nothing.
     */
    @Requires(BANK_WRITE)
    public ImportReport importFile(Caller caller, long bankId, InputStream file, String fileName, ImportChoice choice) {
        access.openBank(caller, bankId);
        byte[] content = content(file);
        ImportChoice settled = settled(caller, choice, content);
        return intake.take(caller, bankId, read(settled, content), settled, fileName, false);
    }

    /** Reports what importing the file would do, changes nothing, and keeps the file for {@link #importChecked}. */
    @Requires(BANK_WRITE)
    public CheckedImport check(Caller caller, long bankId, InputStream file, String fileName, ImportChoice choice) {
        access.openBank(caller, bankId);
        return check(caller, bankId, content(file), fileName, choice);
    }

    /**
     * Checks the file that the caller checked last for this bank again, read in another way.
     *
     * @param checked of {@link CheckedImport}
     */
    @Requires(BANK_WRITE)
    public CheckedImport checkAgain(Caller caller, long bankId, String checked, ImportChoice choice) {
        access.openBank(caller, bankId);
        CheckedFiles.Checked found = checks.open(caller, bankId, checked);
        return check(caller, bankId, found.content(), found.fileName(), choice);
    }

    /**
     * Imports the file that the caller checked last for this bank, as it was read then; refuses when that is a day ago or
     * was another file.
     *
     * @param checked of {@link CheckedImport}
     */
    @Requires(BANK_WRITE)
    public ImportReport importChecked(Caller caller, long bankId, String checked) {
        access.openBank(caller, bankId);
        CheckedFiles.Checked found = checks.open(caller, bankId, checked);
        BankFile.Reading reading = read(found.choice(), found.content());
        return intake.take(caller, bankId, reading, found.choice(), found.fileName(), false);
    }

    private CheckedImport check(Caller caller, long bankId, byte[] content, String fileName, ImportChoice choice) {
        ImportChoice settled = settled(caller, choice, content);
        BankFile.Reading reading = read(settled, content);
        ImportReport report = intake.take(caller, bankId, reading, settled, fileName, true);
        JsonMapping mapping = reading.mapping();
        ImportChoice used = new ImportChoice(
                settled.format(), null, mapping == null ? null : MappingData.of(mapping), settled.doubtful());
        String checked = checks.keep(caller, bankId, CheckedFiles.Checked.of(fileName, used, content));
        return new CheckedImport(report, checked, used.mapping(), ImportPreview.of(reading.bank()));
    }

    /** The choice with its format, and with the mapping that it names by its id. */
    private ImportChoice settled(Caller caller, ImportChoice choice, byte[] content) {
        BankFormat format = Objects.requireNonNullElseGet(choice.format(), () -> BankFormat.of(content));
        Long saved = choice.mappingId();
        MappingData mapping = choice.mapping() != null || saved == null
                ? choice.mapping()
                : mappings.get(caller, saved).mapping();
        return new ImportChoice(format, null, mapping, choice.doubtful());
    }

    private static BankFile.Reading read(ImportChoice choice, byte[] content) {
        BankFormat format = Inputs.present("format", choice.format());
        if (format == BankFormat.QTI) {
            throw Refusal.invalid("file", "bankIsQti");
        }
        MappingData given = choice.mapping();
        JsonMapping mapping = format == BankFormat.JSON && given != null ? given.mapping() : null;
        try {
            return BankFile.read(format, content, mapping, ImportLimits.DEFAULT);
        } catch (FileRefusal refused) {
            throw FileProblems.refusal(refused);
        } catch (TextRefusal refused) {
            throw FileProblems.refusal("file", refused);
        }
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
}
