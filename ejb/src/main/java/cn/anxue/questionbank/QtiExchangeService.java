package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.BANK_READ;
import static cn.anxue.identity.Permission.BANK_WRITE;

import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.BankImport;
import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.qti.QtiPackage;
import cn.anxue.exam.qti.QtiRefusal;
import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.media.MediaLibrary;
import cn.anxue.platform.DataFolder;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Banks from and to QTI: content packages, and single items. */
@Stateless
public class QtiExchangeService {
    private static final long MOST_BYTES = 200L << 20;
    /** Characters of a single item are limited by its reader; this keeps other files out of memory. */
    private static final long MOST_BYTES_OF_ITEM = 1L << 20;

    @Inject
    private QuestionRepository questions;

    @Inject
    private QuestionPool pool;

    @Inject
    private BankAccess access;

    @Inject
    private MediaLibrary media;

    @Inject
    private QtiExports exports;

    @Inject
    private DataFolder data;

    /**
     * Adds what the bank does not have yet from a content package of at most 200 MB, or from one XML item: all of it, or
     * nothing when anything fails. Items that are no more than a question of a simple type become one; titles of a test's
     * sections become chapters. Rows of the report are the items in the order of the package's tests.
     *
     * @param dryRun reports only, changes nothing
     */
    @Requires(BANK_WRITE)
    public ImportReport importFile(Caller caller, long bankId, InputStream file, String fileName, boolean dryRun) {
        return importTests(caller, bankId, file, fileName, dryRun).report();
    }

    /** The same, with what exams can be made of: the package's tests and the questions of their items. */
    @Requires(BANK_WRITE)
    public QtiIntake importTests(Caller caller, long bankId, InputStream file, String fileName, boolean dryRun) {
        access.openBank(caller, bankId);
        Path kept = kept(file);
        try {
            QuestionBank bank = dryRun ? access.openBank(caller, bankId) : access.lockedBank(caller, bankId);
            return QtiPackage.isZip(kept)
                    ? fromPackage(caller, bank, kept, fileName, dryRun)
                    : fromItem(caller, bank, kept, fileName, dryRun);
        } catch (QtiRefusal refused) {
            throw QuestionProblems.ofFile(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(kept);
        }
    }

    private Path kept(InputStream file) {
        try {
            Path kept = Files.createTempFile(data.folder("bank-checks"), "qti", ".part");
            try (OutputStream out = Files.newOutputStream(kept)) {
                byte[] buffer = new byte[1 << 16];
                long total = 0;
                for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
                    total += n;
                    if (total > MOST_BYTES) {
                        forget(kept);
                        throw Refusal.tooLarge(MOST_BYTES >> 20);
                    }
                    out.write(buffer, 0, n);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path kept) {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private QtiIntake fromItem(Caller caller, QuestionBank bank, Path kept, String fileName, boolean dryRun)
            throws IOException {
        if (Files.size(kept) > MOST_BYTES_OF_ITEM) {
            throw new QtiRefusal(QtiRefusal.Code.NOT_A_PACKAGE);
        }
        String xml = new String(Files.readAllBytes(kept), StandardCharsets.UTF_8);
        QtiPackage.Entry entry = QtiPackage.single(fileName, xml);
        QuestionIntake intake = new QuestionIntake(questions.known(bank.id()));
        if (entry.refusal() != null) {
            intake.reject(1, QuestionProblems.ofRow(entry.refusal()));
        } else {
            Question question = Objects.requireNonNull(entry.question());
            intake.take(new ImportedQuestion(1, question, List.of(), null, Map.of()), question, List.of());
        }
        ImportReport report = finish(caller, bank, intake, 1, fileName, dryRun);
        return new QtiIntake(report, bank.organisationId, List.of(), Map.of(), Map.of(), Set.of());
    }

    private QtiIntake fromPackage(Caller caller, QuestionBank bank, Path kept, String fileName, boolean dryRun)
            throws IOException {
        QuestionIntake intake = new QuestionIntake(questions.known(bank.id()));
        QtiFiles files = new QtiFiles(media, caller, bank, dryRun);
        Map<String, String> taken = new HashMap<>();
        Set<String> marked = new HashSet<>();
        try (QtiPackage opened = QtiPackage.open(kept)) {
            int row = 0;
            for (QtiPackage.Entry entry : opened.entries()) {
                row++;
                try {
                    if (entry.refusal() != null) {
                        throw entry.refusal();
                    }
                    Question question = files.stored(opened, entry);
                    intake.take(new ImportedQuestion(row, question, List.of(), null, Map.of()), question, List.of());
                    taken.put(entry.name(), question.fingerprint());
                    if (question.key() instanceof CompositeKey rules
                            && rules.content().needsHuman()) {
                        marked.add(entry.name());
                    }
                } catch (QtiRefusal refused) {
                    intake.reject(row, QuestionProblems.ofRow(refused));
                }
            }
            ImportReport report = finish(caller, bank, intake, row, fileName, dryRun);
            return new QtiIntake(
                    report,
                    bank.organisationId,
                    opened.tests(),
                    ids(bank, taken),
                    rejected(report, opened.entries()),
                    marked);
        }
    }

    /** The bank's questions by file; in a dry run those only that were there before. */
    private Map<String, Long> ids(QuestionBank bank, Map<String, String> taken) {
        questions.flush();
        Map<String, QuestionRepository.Known> known = questions.known(bank.id());
        Map<String, Long> ids = new HashMap<>();
        taken.forEach((file, fingerprint) -> {
            QuestionRepository.Known found = known.get(fingerprint);
            if (found != null) {
                ids.put(file, found.questionId());
            }
        });
        return ids;
    }

    private static Map<String, Problem> rejected(ImportReport report, List<QtiPackage.Entry> entries) {
        Map<String, Problem> rejected = new HashMap<>();
        report.rejected().forEach(row -> rejected.put(entries.get(row.row() - 1).name(), row.problem()));
        return rejected;
    }

    private ImportReport finish(
            Caller caller, QuestionBank bank, QuestionIntake intake, int rows, String fileName, boolean dryRun) {
        List<Long> repeated = intake.repeats().stream()
                .map(repeat -> repeat.known().versionId())
                .toList();
        Map<Long, Question> present = pool.questions(repeated);
        BankImport read = new BankImport(rows, List.of(), List.of(), List.of(), List.of());
        ImportReport report = intake.report(BankFormat.QTI, read, present, dryRun);
        if (!dryRun) {
            intake.fresh().forEach(version -> questions.addFirst(bank, version, caller.now(), caller.personId()));
            access.audit(caller, "bank.import", bank, fileName + ": " + report.imported() + "/" + rows + " items");
        }
        return report;
    }

    /**
     * The questions that the filters of {@code QuestionService.list} let through as a content package, with their files
     * and a test whose sections are the chapters.
     *
     * @return written outside of the transaction
     */
    @Requires(BANK_READ)
    public QtiExport export(Caller caller, long bankId, ListQuery query, QtiVersion version) {
        QuestionBank bank = access.bank(caller, BANK_READ, bankId);
        access.audit(caller, "bank.export", bank, "QTI " + version);
        List<Question> found = questions.all(bankId, query).stream()
                .map(QuestionVersion::question)
                .toList();
        return exports.bank(bank.name, found, version);
    }
}
