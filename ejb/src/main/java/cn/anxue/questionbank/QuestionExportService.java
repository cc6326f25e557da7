package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.exchange.BankExport;
import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.ExportFormat;
import cn.anxue.exam.exchange.Picture;
import cn.anxue.exam.exchange.TableWords;
import cn.anxue.exam.item.Question;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.media.MediaLibrary;
import cn.anxue.media.MediaPath;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Problem;
import cn.anxue.questionbank.ExportReport.ExportProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Banks as files for other systems. The filters are those of {@link QuestionService#list}. */
@Stateless
public class QuestionExportService {

    private static final String CODES = "bankExport.";

    @Inject
    private QuestionRepository questions;

    @Inject
    private BankAccess access;

    @Inject
    private MediaLibrary media;

    /**
     * Writes the questions that the filters let through; the stream is not closed.
     *
     * @param words of the reader's language, for tables
     */
    @Requires(BANK_READ)
    public ExportReport export(
            Caller caller, long bankId, ListQuery query, ExportFormat format, TableWords words, OutputStream out) {
        QuestionBank bank = access.bank(caller, BANK_READ, bankId);
        access.audit(caller, "bank.export", bank, format.name());
        return write(bank, query, format, words, out);
    }

    /** What {@link #export} would carry; nothing leaves the bank. */
    @Requires(BANK_READ)
    public ExportReport report(Caller caller, long bankId, ListQuery query, ExportFormat format, TableWords words) {
        QuestionBank bank = access.bank(caller, BANK_READ, bankId);
        return write(bank, query, format, words, OutputStream.nullOutputStream());
    }

    private ExportReport write(
            QuestionBank bank, ListQuery query, ExportFormat format, TableWords words, OutputStream out) {
        List<QuestionVersion> versions = questions.all(bank.id(), query);
        List<Question> asked = versions.stream().map(QuestionVersion::question).toList();
        try {
            BankExport export = format.write(out, asked, this::picture, words, bank.name);
            return new ExportReport(
                    format,
                    asked.size(),
                    asked.size() - export.leftOut().size(),
                    problems(versions, export.leftOut()),
                    problems(versions, export.changed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ExportProblem> problems(List<QuestionVersion> versions, List<LeftOut> found) {
        return found.stream()
                .map(one -> {
                    QuestionVersion version = versions.get(one.index());
                    return new ExportProblem(version.questionId, version.stem, Problem.of("", CODES + one.obstacle()));
                })
                .toList();
    }

    private Optional<Picture> picture(String path) {
        Long id = MediaPath.id(path);
        return id == null
                ? Optional.empty()
                : media.find(id).flatMap(stored -> content(stored.file())
                        .map(bytes -> new Picture(stored.type().mime(), bytes)));
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
