package cn.anxue.questionbank;

import cn.anxue.exam.qti.QtiPackageWriter;
import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.media.StoredMedia;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;

/** A content package that is ready to be written, without database or transaction: a slow reader keeps neither. */
public final class QtiExport {
    private final QtiVersion version;
    private final Map<String, StoredMedia> files;
    private final Content content;

    /** Writes what is in the package. */
    interface Content {
        void write(QtiPackageWriter writer, OutputStream to) throws IOException;
    }

    /** @param files the stored file of every reference that the content makes */
    QtiExport(QtiVersion version, Map<String, StoredMedia> files, Content content) {
        this.version = version;
        this.files = Map.copyOf(files);
        this.content = content;
    }

    /** Writes the zip; the stream stays open. */
    public void writeTo(OutputStream to) throws IOException {
        content.write(new QtiPackageWriter(version, new Stored()), to);
    }

    private final class Stored implements QtiPackageWriter.Files {

        @Override
        public String name(String reference) {
            StoredMedia stored = Objects.requireNonNull(files.get(reference));
            return stored.id() + "." + stored.type().extension();
        }

        @Override
        public void copy(String reference, OutputStream to) throws IOException {
            Files.copy(Objects.requireNonNull(files.get(reference)).file(), to);
        }
    }
}
