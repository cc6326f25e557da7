package cn.anxue.examination;

import cn.anxue.platform.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exam that was made of a test of a QTI package, or would be.
 *
 * @param id of the draft; null in a dry run
 * @param minutes null when the test has no limit of time
 * @param obstacles what keeps the test from being an exam
 * @param remarks what is not as the test says
 */
public record QtiExam(
        @Nullable Long id,
        String title,
        @Nullable Integer minutes,
        int questions,
        BigDecimal totalMarks,
        List<Part> parts,
        List<Problem> obstacles,
        List<Problem> remarks) {
    public QtiExam {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
        remarks = List.copyOf(remarks);
    }

    /**
     * A rule of the exam.
     *
     * @param section heading; empty for none
     * @param count questions asked
     * @param of questions to draw from
     */
    public record Part(String section, int count, int of, BigDecimal marksEach) {}

    /** The same, drafted. */
    QtiExam made(long draft) {
        return new QtiExam(draft, title, minutes, questions, totalMarks, parts, obstacles, remarks);
    }
}
