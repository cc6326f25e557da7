package cn.anxue.web.api;

import cn.anxue.examination.QtiExam;
import cn.anxue.examination.QtiExams;
import cn.anxue.platform.Problem;
import cn.anxue.web.request.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a QTI package and its tests, worded in the caller's language. */
@Schema(description = "The report of the items, and an exam for each test")
public record QtiExamResult(ImportResult report, List<Exam> exams) {

    /** An exam, or what it would be. */
    @Schema(name = "QtiExam")
    public record Exam(
            @Schema(description = "The draft; absent in a dry run") @Nullable Long id,
            String title,
            @Schema(description = "Absent when the test has no limit of time: the draft has 60") @Nullable
                    Integer minutes,
            int questions,
            BigDecimal totalMarks,
            @Schema(description = "The rules of the exam, in order") List<QtiExam.Part> parts,
            @Schema(description = "What keeps the test from being an exam; without a dry run it is refused with these")
                    List<Remark> obstacles,
            @Schema(description = "What is not as the test says") List<Remark> remarks) {}

    /** Something that is said of a test. */
    @Schema(name = "QtiRemark")
    public record Remark(
            @Schema(description = "In the language of Accept-Language") String text,
            @Schema(description = "The same in every language, for example ORDER") String code) {}

    static QtiExamResult of(Locale locale, QtiExams exams) {
        return new QtiExamResult(
                ImportResult.of(locale, exams.report()),
                exams.exams().stream()
                        .map(exam -> new Exam(
                                exam.id(),
                                exam.title(),
                                exam.minutes(),
                                exam.questions(),
                                exam.totalMarks(),
                                exam.parts(),
                                remarks(locale, exam.obstacles()),
                                remarks(locale, exam.remarks())))
                        .toList());
    }

    private static List<Remark> remarks(Locale locale, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Remark(Texts.text(locale, problem), ImportResult.code(problem)))
                .toList();
    }
}
