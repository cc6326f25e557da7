package cn.anxue.importing;

import cn.anxue.exam.exchange.FileRefusal;
import cn.anxue.exam.exchange.ImportLimits;
import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.platform.DataFolder;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Stream;

/** The uploaded files that wait for their import, one for each job. */
@Dependent
class ImportFiles {

    private static final ImportLimits LIMITS = ImportLimits.DEFAULT;

    @Inject
    private DataFolder data;

    /** Keeps an upload under no job yet; refuses one that is too large. */
    Path receive(InputStream upload) {
        try {
            Path file = Files.createTempFile(folder(), "upload", ".part");
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] bytes = new byte[1 << 16];
                long total = 0;
                for (int read = upload.read(bytes); read >= 0; read = upload.read(bytes)) {
                    total += read;
                    if (total > LIMITS.maxBytes()) {
                        throw Refusal.tooLarge(LIMITS.maxBytes() >> 20);
                    }
                    out.write(bytes, 0, read);
                }
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the table; refuses a file that is none of this kind. */
    XlsxTable read(Path file, ImportHandler handler) {
        try (InputStream stream = Files.newInputStream(file)) {
            return XlsxTable.read(stream, LIMITS, handler.headers(), handler.required());
        } catch (FileRefusal refusal) {
            throw worded(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal worded(FileRefusal refusal) {
        return switch (refusal.code()) {
            case TOO_LARGE -> Refusal.tooLarge(LIMITS.maxBytes() >> 20);
            case ZIP_BOMB -> Refusal.invalid("file", "importZipBomb");
            case NOT_A_SPREADSHEET -> Refusal.invalid("file", "importNotASpreadsheet");
            case MACRO_FILE -> Refusal.invalid("file", "importMacroFile");
            case ENCRYPTED -> Refusal.invalid("file", "importEncrypted");
            case NO_HEADER -> Refusal.invalid("file", "importNoHeader");
            case NO_ROWS -> Refusal.invalid("file", "importNoRows");
            case TOO_MANY_ROWS, TOO_MANY_COLUMNS -> Refusal.invalid("file", "importTooManyRows", LIMITS.maxRows());
        };
    }

    /** Gives a received file to its job. */
    void assign(Path received, long jobId) {
        try {
            Files.move(received, file(jobId), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file for another job. */
    void copy(long fromJobId, long toJobId) {
        try {
            Files.copy(file(fromJobId), file(toJobId), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(long jobId) {
        return folder().resolve(jobId + ".xlsx");
    }

    boolean present(long jobId) {
        return Files.exists(file(jobId));
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was uploaded before. */
    void deleteBefore(Instant time) {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return data.folder("imports");
    }
}
