package cn.anxue.questionbank;

import cn.anxue.identity.Caller;
import cn.anxue.platform.DataFolder;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Spreadsheets that were checked and wait to be imported: the last one of each person and bank, for a day. They lie in
 * the data folder, which all nodes share. Whoever imports names the content by its hash, so that nothing else is
 * imported than what was checked.
 */
@Dependent
class CheckedFiles {

    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    private DataFolder data;

    /** A kept file. */
    record Checked(String fileName, byte[] content) {}

    /** Keeps a file in place of the one that the caller checked before, and forgets what is too old. */
    String keep(Caller caller, long bankId, String fileName, byte[] content) {
        Path folder = data.folder("bank-checks");
        try {
            forgetBefore(folder, caller.now().minus(KEPT));
            Path part = Files.createTempFile(folder, "check", ".part");
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                out.writeUTF(fileName);
                out.write(content);
            }
            Files.setLastModifiedTime(part, FileTime.from(caller.now()));
            Files.move(part, file(caller, bankId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Secrets.sha256(content);
    }

    /** The file that the caller checked for this bank; refuses when it is too old or another one than the hash says. */
    Checked open(Caller caller, long bankId, String hash) {
        Path file = file(caller, bankId);
        try {
            Instant earliest = caller.now().minus(KEPT);
            if (!Files.exists(file)
                    || Files.getLastModifiedTime(file).toInstant().isBefore(earliest)) {
                throw Refusal.conflict("checkedFileGone");
            }
            Checked found = read(file);
            if (!Secrets.sha256(found.content()).equals(hash)) {
                throw Refusal.conflict("checkedFileGone");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checked read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return new Checked(in.readUTF(), in.readAllBytes());
        }
    }

    private Path file(Caller caller, long bankId) {
        return data.folder("bank-checks").resolve(caller.person() + "-" + bankId + ".check");
    }

    private static void forgetBefore(Path folder, Instant time) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
