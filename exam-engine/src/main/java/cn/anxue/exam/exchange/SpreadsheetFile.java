package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.FileRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Looks at a stranger's file before anything parses it, then has it read as .xlsx or .xls. */
final class SpreadsheetFile {
    /** An honest part of a workbook packs to more than a hundredth, except small ones. */
    private static final int MAX_RATIO = 100;

    private static final long RATIO_COUNTS_FROM = 1 << 20;
    private static final int MAX_ENTRIES = 1000;

    private SpreadsheetFile() {}

    /**
     * The first sheet that has the header among its first rows.
     *
     * @throws FileRefusal when there is none, or the file is refused
     */
    static SheetData read(Path file, ImportLimits limits, Predicate<SheetRow> isHeader) {
        try {
            if (Files.size(file) > limits.maxBytes()) {
                throw new FileRefusal(Code.TOO_LARGE, limits.maxBytes());
            }
            return switch (magic(file)) {
                case OOXML -> {
                    checkZip(file, limits);
                    yield XlsxReader.read(file, limits, isHeader);
                }
                case OLE2 -> XlsReader.read(file, limits, isHeader);
                default -> throw new FileRefusal(Code.NOT_A_SPREADSHEET);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from a stream, by way of a temporary file, because random access needs far less memory. */
    static SheetData read(InputStream stream, ImportLimits limits, Predicate<SheetRow> isHeader) {
        try {
            Path copy = Files.createTempFile("anxue-import", ".bin");
            try {
                copy(stream, copy, limits.maxBytes());
                return read(copy, limits, isHeader);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream stream, Path copy, long maxBytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw new FileRefusal(Code.TOO_LARGE, maxBytes);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileMagic.valueOf(in.readNBytes(64));
        }
    }

    /** Unpacks everything once without keeping it: what a zip says of its own sizes is not to be trusted. */
    private static void checkZip(Path file, ImportLimits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new FileRefusal(Code.ZIP_BOMB);
            }
            long left = limits.maxUnzippedBytes();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new FileRefusal(Code.MACRO_FILE);
                }
                left -= unpackedSize(zip, entry, left);
            }
        } catch (IOException e) {
            // The file is at hand, so what cannot be unpacked is mangled.
            throw new FileRefusal(Code.NOT_A_SPREADSHEET);
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry entry, long left) throws IOException {
        long allowed = Math.min(left, Math.max(RATIO_COUNTS_FROM, entry.getCompressedSize() * MAX_RATIO));
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > allowed) {
                    throw new FileRefusal(Code.ZIP_BOMB);
                }
            }
        }
        return total;
    }
}
