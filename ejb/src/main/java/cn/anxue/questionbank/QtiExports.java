package cn.anxue.questionbank;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.qti.QtiExamPlan;
import cn.anxue.exam.qti.QtiPackageWriter;
import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.media.MediaLibrary;
import cn.anxue.media.MediaPath;
import cn.anxue.media.StoredMedia;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes content packages of questions and of exams. Whoever calls it has checked its caller. */
@Dependent
public class QtiExports {

    @Inject
    private MediaLibrary media;

    /** Questions with a test whose sections are the chapters. */
    public QtiExport bank(String title, List<Question> questions, QtiVersion version) {
        return new QtiExport(version, files(questions), (writer, to) -> writer.write(title, questions, to));
    }

    /** An exam with the questions that it may ask. */
    public QtiExport exam(QtiExamPlan exam, List<Question> questions, QtiVersion version) {
        return new QtiExport(version, files(questions), (writer, to) -> writer.write(exam, questions, to));
    }

    private Map<String, StoredMedia> files(List<Question> questions) {
        Map<String, StoredMedia> files = new HashMap<>();
        questions.stream()
                .flatMap(question -> QtiPackageWriter.references(question).stream())
                .distinct()
                .forEach(reference -> files.put(reference, file(reference)));
        return files;
    }

    private StoredMedia file(String reference) {
        return media.find(Objects.requireNonNull(MediaPath.id(reference))).orElseThrow(Refusal::notFound);
    }
}
