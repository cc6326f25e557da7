package cn.anxue.examination;

import cn.anxue.questionbank.ImportReport;
import java.util.List;

/**
 * What became of a QTI package.
 *
 * @param report of its items
 * @param exams one for each test
 */
public record QtiExams(ImportReport report, List<QtiExam> exams) {
    public QtiExams {
        exams = List.copyOf(exams);
    }
}
