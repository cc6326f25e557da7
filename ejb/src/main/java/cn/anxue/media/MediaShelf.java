package cn.anxue.media;

import cn.anxue.course.content.MediaSniffer;
import cn.anxue.course.content.MediaType;
import cn.anxue.course.content.UploadRefused;
import cn.anxue.platform.DataFolder;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes on disk: {@code media/ab/abcdef…}, named by their SHA-256, complete or not there at all. */
@Dependent
class MediaShelf {

    private static final long MEGABYTE = 1L << 20;

    @Inject
    private DataFolder data;

    /** What was put on the shelf. */
    record Filed(String sha256, MediaType type, long bytes) {}

    Path file(String sha256) {
        return data.folder("media/" + sha256.substring(0, 2)).resolve(sha256);
    }

    /** Files an upload of any kind but SVG; reads no further than the limit of its kind. */
    Filed file(InputStream content) {
        try {
            byte[] head = content.readNBytes(MediaSniffer.HEAD);
            return file(head, content, MediaSniffer.typeOf(head));
        } catch (UploadRefused refused) {
            throw UploadProblems.refusal(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files what ships with the product, whose names can be trusted. */
    Filed fileBuiltIn(InputStream content, MediaType type) {
        try {
            return file(content.readNBytes(MediaSniffer.HEAD), content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which a file is filed. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** Refuses a small upload like {@link #file(InputStream)}. */
    void inspect(byte[] content) {
        try {
            MediaType type = MediaSniffer.typeOf(Arrays.copyOf(content, Math.min(content.length, MediaSniffer.HEAD)));
            if (content.length > limitMegabytes(type) * MEGABYTE) {
                throw Refusal.tooLarge(limitMegabytes(type));
            }
            measure(new ByteArrayInputStream(content), type);
        } catch (UploadRefused refused) {
            throw UploadProblems.refusal(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Filed file(byte[] head, InputStream rest, MediaType type) throws IOException {
        Path incoming = Files.createTempFile(data.folder("media"), "incoming-", ".part");
        try {
            MessageDigest digest = sha256();
            long bytes = copy(head, rest, incoming, digest, limitMegabytes(type));
            try (InputStream filed = Files.newInputStream(incoming)) {
                measure(filed, type);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Files.move(incoming, file(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Filed(sha256, type, bytes);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** Forces the bytes to the disk, because the row that names them will be there after a crash. */
    private static long copy(byte[] head, InputStream rest, Path to, MessageDigest digest, long limitMegabytes)
            throws IOException {
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            int read = head.length;
            System.arraycopy(head, 0, buffer, 0, read);
            for (; read >= 0; read = rest.read(buffer)) {
                total += read;
                if (total > limitMegabytes * MEGABYTE) {
                    throw Refusal.tooLarge(limitMegabytes);
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
            return total;
        }
    }

    private static void measure(InputStream file, MediaType type) throws IOException {
        if (type.use() == MediaType.Use.PICTURE && type != MediaType.SVG) {
            MediaSniffer.measure(file);
        }
    }

    static long limitMegabytes(MediaType type) {
        return switch (type.use()) {
            case PICTURE -> 10;
            case DOCUMENT -> 50;
            case VIDEO -> 500;
            case SOUND -> 50;
            case SUBTITLES -> 1;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
