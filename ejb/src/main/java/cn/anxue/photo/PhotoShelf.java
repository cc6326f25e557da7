package cn.anxue.photo;

import cn.anxue.platform.DataFolder;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Pictures on disk, sealed with the platform's key, under names that say nothing. */
@Dependent
class PhotoShelf {

    @Inject
    private DataFolder data;

    @Inject
    private Secrets secrets;

    /** Forces the picture to the disk, because the row that names it will be there after a crash. */
    String put(byte[] picture) {
        String name = secrets.token();
        try (FileChannel out = FileChannel.open(file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(secrets.sealBytes(picture));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture; refuses with «not found» when it was deleted meanwhile. */
    byte[] read(String name) {
        try {
            return secrets.openBytes(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException gone) {
            throw Refusal.notFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Again changes nothing. */
    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all pictures that lie here since before that time. */
    List<String> before(Instant time) {
        try (Stream<Path> files = Files.list(data.folder("photos"))) {
            return files.filter(file -> older(file, time))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean older(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path file(String name) {
        return data.folder("photos").resolve(name);
    }
}
