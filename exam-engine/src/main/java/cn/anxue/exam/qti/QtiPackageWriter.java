package cn.anxue.exam.qti;

import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Questions as a content package: a manifest, an item each, one test with a section for each chapter, and their files.
 * {@link QtiPackage} reads it back as the same questions.
 */
public final class QtiPackageWriter {
    private final QtiVersion version;
    private final Files files;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Where the files that questions name are. */
    public interface Files {
        /** The file's name for a reference such as {@code /media/17}, with its extension. */
        String name(String reference);

        /** Writes the file's bytes. */
        void copy(String reference, OutputStream to) throws IOException;
    }

    public QtiPackageWriter(QtiVersion version, Files files) {
        this.version = version;
        this.files = files;
    }

    /** Writes questions with a test whose sections are their chapters; the stream stays open. */
    public void write(String title, List<Question> questions, OutputStream to) throws IOException {
        write(questions, true, new QtiTestWriter(version, questions).chapters(title), to);
    }

    /** Writes an exam with the questions that it may ask; the stream stays open. */
    public void write(QtiExamPlan exam, List<Question> questions, OutputStream to) throws IOException {
        write(questions, exam.shuffleOptions(), new QtiTestWriter(version, questions).exam(exam), to);
    }

    private void write(List<Question> questions, boolean shuffleOptions, String test, OutputStream to)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        List<Elements> resources = new ArrayList<>();
        for (int number = 0; number < questions.size(); number++) {
            Question question = questions.get(number);
            String identifier = QtiTestWriter.identifier(number);
            Set<String> references = references(question);
            references.forEach(reference -> names.computeIfAbsent(reference, files::name));
            Map<String, String> renamed = new LinkedHashMap<>();
            references.forEach(reference -> renamed.put(reference, "../media/" + names.get(reference)));
            String document =
                    NativeQti.write(QtiPackage.withFiles(question, renamed), identifier, version, shuffleOptions);
            entry(zip, "items/" + identifier + ".xml", document);
            resources.add(resource(identifier, references, QtiLabels.of(question)));
        }
        entry(zip, "test.xml", test);
        entry(zip, "imsmanifest.xml", manifest(resources));
        for (Map.Entry<String, String> file : names.entrySet()) {
            zip.putNextEntry(new ZipEntry("media/" + file.getValue()));
            files.copy(file.getKey(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The files that a question names. */
    public static Set<String> references(Question question) {
        if (question.key() instanceof CompositeKey rules) {
            return new LinkedHashSet<>(rules.content().files());
        }
        Set<String> references = new LinkedHashSet<>();
        Stream.concat(
                        Stream.ofNullable(question.item().picture()),
                        question.item().options().stream().map(Option::picture).flatMap(Stream::ofNullable))
                .forEach(references::add);
        return references;
    }

    private Elements resource(String identifier, Set<String> references, QtiLabels labels) {
        return Elements.of("resource")
                .with("identifier", "res-" + identifier)
                .with("type", version.itemType())
                .with("href", "items/" + identifier + ".xml")
                .addAll(labels.metadata())
                .add(Elements.of("file").with("href", "items/" + identifier + ".xml"))
                .addAll(references.stream()
                        .map(reference -> Elements.of("file").with("href", "media/" + names.get(reference)))
                        .toList());
    }

    private String manifest(List<Elements> resources) {
        String namespace = version == QtiVersion.V2_2
                ? "http://www.imsglobal.org/xsd/imscp_v1p1"
                : "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
        Elements manifest = Elements.of("manifest")
                .with("xmlns", namespace)
                .with("identifier", "manifest-1")
                .add(Elements.of("metadata")
                        .add(Elements.of("schema").text(version.schema()))
                        .add(Elements.of("schemaversion").text(version.schemaVersion())))
                .add(Elements.of("organizations"))
                .add(Elements.of("resources")
                        .addAll(resources)
                        .add(Elements.of("resource")
                                .with("identifier", "res-test-1")
                                .with("type", version.testType())
                                .with("href", "test.xml")
                                .add(Elements.of("file").with("href", "test.xml"))));
        return QtiWriter.plain(manifest.build());
    }
}
