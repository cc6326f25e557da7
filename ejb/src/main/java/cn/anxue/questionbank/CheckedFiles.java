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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Files that were checked and wait to be imported: the last one of each person and bank, for a day. They lie in
 * the data folder, which all nodes share. Whoever imports names the content by its hash, so that nothing else is
 * imported than what was checked, nor in another way.
 */
@Dependent
class CheckedFiles {

    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    private DataFolder data;

    /** A kept file with the choice, as JSON, of how it is read. */
    record Checked(String fileName, String choiceJson, byte[] content) {

        static Checked of(String fileName, ImportChoice choice, byte[] content) {
            return new Checked(fileName, MappingJson.write(choice), content);
        }

        ImportChoice choice() {
            return MappingJson.read(choiceJson, ImportChoice.class);
        }
    }

    /** Keeps a file in place of the one that the caller checked before, and forgets what is too old. */
    String keep(Caller caller, long bankId, Checked file) {
        Path folder = data.folder("bank-checks");
        try {
            forgetBefore(folder, caller.now().minus(KEPT));
            Path part = Files.createTempFile(folder, "check", ".part");
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                out.writeUTF(file.fileName());
                byte[] choice = file.choiceJson().getBytes(StandardCharsets.UTF_8);
                out.writeInt(choice.length);
                out.write(choice);
                out.write(file.content());
            }
            Files.setLastModifiedTime(part, FileTime.from(caller.now()));
            Files.move(part, file(caller, bankId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash(file);
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
            if (!hash(found).equals(hash)) {
                throw Refusal.conflict("checkedFileGone");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checked read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            String fileName = in.readUTF();
            String choice = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return new Checked(fileName, choice, in.readAllBytes());
        }
    }

    /** Of the content and how it is read. */
    private static String hash(Checked file) {
        byte[] choice = file.choiceJson().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(choice, choice.length + file.content().length);
        System.arraycopy(file.content(), 0, all, choice.length, file.content().length);
        return Secrets.sha256(all);
    }

    private Path file(Caller caller, long bankId) {
        return data.folder("bank-checks").resolve(caller.person() + "-" + bankId + ".checked");
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
