package cn.anxue.exam.qti;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files in a zip, read on demand and never written anywhere. Names are compared as paths within the archive: what
 * would lie outside of it is not there.
 */
final class QtiArchive implements AutoCloseable {
    private static final int MOST_ENTRIES = 45_000;
    private static final long MOST_BYTES = 1L << 30;
    /** Compressed text reaches some 20; a bomb thousands. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private QtiArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws QtiRefusal NOT_A_PACKAGE, ZIP_BOMB */
    static QtiArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new QtiRefusal(QtiRefusal.Code.NOT_A_PACKAGE);
        }
        QtiArchive archive = new QtiArchive(zip);
        try {
            archive.index();
            return archive;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void index() {
        long total = 0;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            long size = Math.max(0, entry.getSize());
            total += size;
            boolean dense = size > SMALL && size / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
            if (entries.size() >= MOST_ENTRIES || total > MOST_BYTES || dense) {
                throw new QtiRefusal(QtiRefusal.Code.ZIP_BOMB);
            }
            resolve("", entry.getName())
                    .filter(name -> !entry.isDirectory())
                    .ifPresent(name -> entries.put(name, entry));
        }
    }

    /** The names of all files. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The one file that is called so in whatever folder; empty for none or several. */
    Optional<String> anywhere(String name) {
        List<String> found = entries.keySet().stream()
                .filter(path -> path.endsWith("/" + name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The file's bytes; they are counted while they are read, whatever the archive says of them.
     *
     * @throws QtiRefusal TOO_LARGE, DAMAGED
     */
    byte[] read(String name, int most) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("no such file in the package");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new QtiRefusal(QtiRefusal.Code.TOO_LARGE, most);
            }
            return bytes;
        } catch (ZipException | EOFException damaged) {
            throw new QtiRefusal(QtiRefusal.Code.DAMAGED, name);
        }
    }

    /** How a file begins, at most so many bytes. */
    byte[] head(String name, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entries.get(name))) {
            return in.readNBytes(most);
        } catch (ZipException | EOFException damaged) {
            throw new QtiRefusal(QtiRefusal.Code.DAMAGED, name);
        }
    }

    /** The path of a reference made in a file; empty when it leads out of the archive or is an address. */
    static Optional<String> resolve(String base, String reference) {
        String tidy = reference.replace('\\', '/').replaceAll("[?#].*", "");
        if (tidy.startsWith("/") || tidy.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || tidy.isBlank()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        int slash = base.lastIndexOf('/');
        String whole = slash < 0 ? tidy : base.substring(0, slash + 1) + tidy;
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                if (path.isEmpty()) {
                    return Optional.empty();
                }
                path.remove(path.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                path.add(part);
            }
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(String.join("/", path));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
