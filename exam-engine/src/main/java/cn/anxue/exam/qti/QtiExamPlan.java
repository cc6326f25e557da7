package cn.anxue.exam.qti;

import java.math.BigDecimal;
import java.util.List;

/**
 * An exam that is written as a test; {@link QtiTest} is what it is read as.
 *
 * @param shuffleQuestions whether questions of different parts of a section are mixed
 * @param shuffleOptions whether choices are mixed
 */
public record QtiExamPlan(
        String title, int minutes, boolean shuffleQuestions, boolean shuffleOptions, List<Part> parts) {

    public QtiExamPlan {
        parts = List.copyOf(parts);
    }

    /**
     * Questions of one kind of a section.
     *
     * @param section the heading; empty for none
     * @param questions positions in the list of the package's questions, from 0
     * @param count how many of them are asked
     * @param marks of each
     */
    public record Part(String section, List<Integer> questions, int count, BigDecimal marks) {
        public Part {
            questions = List.copyOf(questions);
        }
    }
}
